/** Bursts are joined, or a screen reader would speak of each call only a syllable. */
const JOIN_MS = 1500;
/** At most one urgent message in this time. */
const URGENT_GAP_MS = 3000;

type Urgency = "urgent" | "polite";

/** What the two live regions of the page hold. A text is set once and stands until the next. */
export class Spoken {
  #urgent = $state("");
  #polite = $state("");
  readonly #waiting: Record<Urgency, (() => string | null)[]> = { urgent: [], polite: [] };
  readonly #timers = new Map<Urgency, ReturnType<typeof setTimeout>>();
  #lastUrgentAt = Number.NEGATIVE_INFINITY;

  get urgent(): string {
    return this.#urgent;
  }

  get polite(): string {
    return this.#polite;
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
    const message = [...new Set(texts.filter((text) => text !== null))].join(". ");
    if (message === "") return;
    if (urgency === "urgent") {
      this.#lastUrgentAt = performance.now();
      this.#urgent = unlike(this.#urgent, message);
    } else this.#polite = unlike(this.#polite, message);
  }
}

/** A region that gets the same text again says nothing; a blank that cannot be seen makes it another text. */
function unlike(before: string, message: string): string {
  return before === message ? `${message}\u00a0` : message;
}
