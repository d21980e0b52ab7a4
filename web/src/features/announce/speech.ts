/** Bursts are joined, or a screen reader would speak of each call only a syllable. */
const JOIN_MS = 1500;
/** At most one urgent message in this time. */
const URGENT_GAP_MS = 3000;

export type Urgency = "urgent" | "polite";

/** Decides when the page's two live regions say something. */
export class Speech {
  readonly #show: (urgency: Urgency, text: string) => void;
  readonly #waiting: Record<Urgency, (() => string | null)[]> = { urgent: [], polite: [] };
  readonly #timers = new Map<Urgency, ReturnType<typeof setTimeout>>();
  #lastUrgentAt = Number.NEGATIVE_INFINITY;

  constructor(show: (urgency: Urgency, text: string) => void) {
    this.#show = show;
  }

  /** Says something soon. What to say is asked at that moment; null when it is no longer true. */
  say(urgency: Urgency, text: () => string | null): void {
    this.#waiting[urgency].push(text);
    if (this.#timers.has(urgency)) return;
    this.#timers.set(
      urgency,
      setTimeout(() => this.#speak(urgency), this.#delay(urgency)),
    );
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #delay(urgency: Urgency): number {
    if (urgency === "polite") return JOIN_MS;
    return Math.max(JOIN_MS, this.#lastUrgentAt + URGENT_GAP_MS - performance.now());
  }

  #speak(urgency: Urgency): void {
    this.#timers.delete(urgency);
    const texts = this.#waiting[urgency].splice(0).map((text) => text());
    const sentences = texts.filter((text) => text !== null).map((text) => text.replace(/\.$/, ""));
    const message = [...new Set(sentences)].join(". ");
    if (message === "") return;
    if (urgency === "urgent") this.#lastUrgentAt = performance.now();
    this.#show(urgency, message);
  }
}

/** A region that gets the same text again says nothing; a blank that cannot be seen makes it another text. */
export function unlike(before: string, message: string): string {
  return before === message ? `${message}\u00a0` : message;
}
