import type { NoticeSystem } from "./notice-system.ts";
import type { NotifyChoice } from "./notify-choice.ts";

/** The prompt at the top of Activity. */
export type NoticeRow = "none" | "ask" | "denied";

interface NoticeOfferParts {
  /** Null if the browser has no notifications. */
  system: Pick<NoticeSystem, "permission" | "ask"> | null;
  choice: { readonly value: NotifyChoice; set(value: NotifyChoice): void };
}

/** Offers system notifications when one would have helped, and never again after a refusal. */
export class NoticeOffer {
  readonly #parts: NoticeOfferParts;
  #row = $state<NoticeRow>("none");

  constructor(parts: NoticeOfferParts) {
    this.#parts = parts;
  }

  get row(): NoticeRow {
    const isAnsweredElsewhere = this.#row === "ask" && this.#parts.choice.value !== "open";
    return isAnsweredElsewhere ? "none" : this.#row;
  }

  /** An incoming call was missed while the tab was hidden. */
  missedUnseen(): void {
    const { system, choice } = this.#parts;
    if (choice.value === "open" && system?.permission() === "default") this.#row = "ask";
  }

  /** The user wants notifications: now the browser may ask. */
  async allow(): Promise<void> {
    const answer = await this.#parts.system?.ask();
    // Closing the browser's prompt is no answer; the next missed call asks again.
    this.#row = answer === "denied" ? "denied" : "none";
    if (answer === "granted") this.#parts.choice.set("allowed");
    if (answer === "denied") this.#parts.choice.set("denied");
  }

  notNow(): void {
    this.#row = "none";
    this.#parts.choice.set("not-now");
  }

  /** The user has read where to change it. */
  understood(): void {
    this.#row = "none";
  }
}
