/** Bursts are joined, because each new message would interrupt the one before. */
const JOIN_MS = 1500;
/** The minimum time between two urgent messages. */
const URGENT_GAP_MS = 3000;

export type Urgency = "urgent" | "polite";

/** Decides when the page's two live regions announce something. */
export class Speech {
  readonly #show: (urgency: Urgency, text: string) => void;
  readonly #waiting: Record<Urgency, (() => string | null)[]> = { urgent: [], polite: [] };
  readonly #timers = new Map<Urgency, ReturnType<typeof setTimeout>>();
  #lastUrgentAt = Number.NEGATIVE_INFINITY;

  constructor(show: (urgency: Urgency, text: string) => void) {
    this.#show = show;
  }

  /** Schedules an announcement. The text is evaluated when spoken; null if it is no longer true. */
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

/** A region is silent if its text does not change; an invisible blank makes it change. */
export function unlike(before: string, message: string): string {
  return before === message ? `${message}\u00a0` : message;
}
