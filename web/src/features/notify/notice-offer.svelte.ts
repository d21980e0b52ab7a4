import type { NoticeSystem } from "./notice-system.ts";
import type { NotifyChoice } from "./notify-choice.ts";

/** What is asked or said at the top of Activity. */
export type NoticeRow = "none" | "ask" | "denied";

interface NoticeOfferParts {
  /** Null where there are none. */
  system: Pick<NoticeSystem, "permission" | "ask"> | null;
  choice: { readonly value: NotifyChoice; set(value: NotifyChoice): void };
}

/** Offers the system's notices, at the moment in which they would have helped, and never again to who declined. */
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

  /** A person wants notices: now the browser may ask. */
  async allow(): Promise<void> {
    const answer = await this.#parts.system?.ask();
    // Who only closed the browser's question has not answered it; the next missed call asks again.
    this.#row = answer === "denied" ? "denied" : "none";
    if (answer === "granted") this.#parts.choice.set("allowed");
    if (answer === "denied") this.#parts.choice.set("denied");
  }

  notNow(): void {
    this.#row = "none";
    this.#parts.choice.set("not-now");
  }

  /** A person has read where it can be changed. */
  understood(): void {
    this.#row = "none";
  }
}
