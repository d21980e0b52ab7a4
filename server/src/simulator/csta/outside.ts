import { sameNumber } from "@callboard/shared/directory/phone-number";
import type { PlanOutside, SimPlan } from "../plan.ts";
import type { Schedule } from "../sim-clock.ts";
import type { CstaExchange, SimEvent, SimCall, SimLeg } from "./exchange.ts";

export interface OutsideParts {
  readonly exchange: () => CstaExchange;
  readonly numbers: NonNullable<SimPlan["outside"]>;
  readonly queues: readonly SimQueue[];
  readonly clock: Schedule;
}

/** A number whose callers wait in a queue before the answer. */
export interface SimQueue {
  readonly number: string;
  readonly name: string;
  /** How long they wait; null: until `CstaExchange.leaveQueue`. */
  readonly waitMs: number | null;
}

/** Causes in uni-tel's words: free text, where ECMA-323 has an enumeration. */
const CAUSES = {
  busy: "User busy",
  unknown: "Unallocated number",
  declines: "Call rejected",
  unavailable: "Destination out of order",
} as const;

const ANSWERS_MS = 3000;
/** The PBX reports the call before the far end refuses it. */
const REFUSES_MS = 50;

/** The external numbers: which of them answer, and how the others fail. */
export class OutsideNumbers {
  readonly #parts: OutsideParts;

  constructor(parts: OutsideParts) {
    this.#parts = parts;
  }

  /** Handles an exchange event; a call to an external number is answered or fails. */
  handleEvent({ event, leg }: SimEvent): void {
    const { exchange } = this.#parts;
    if (event === "Queued") this.#wait(leg);
    if (event !== "Delivered" || leg.direction !== "outgoing" || exchange().has(leg.far)) return;
    this.#react(leg.call, this.#answersAt(leg.far));
  }

  #answersAt(called: string): PlanOutside["answers"] {
    const { numbers, queues } = this.#parts;
    const isQueue = queues.some(({ number }) => sameNumber(number, called));
    const known = numbers.find(({ number }) => sameNumber(number, called));
    return known || isQueue ? (known?.answers ?? { afterMs: ANSWERS_MS }) : "unknown";
  }

  #wait({ call, far }: SimLeg): void {
    const { clock, queues, exchange } = this.#parts;
    const queue = queues.find(({ number }) => sameNumber(number, far));
    if (!queue || queue.waitMs === null) return;
    clock.after(queue.waitMs, () => {
      if (exchange().isThere(call)) exchange().leaveQueue(call);
    });
  }

  #react(call: SimCall, answers: PlanOutside["answers"]): void {
    if (answers === "never") return;
    const { clock } = this.#parts;
    if (typeof answers === "string")
      clock.after(REFUSES_MS, () => this.#fail(call, CAUSES[answers]));
    else clock.after(answers.afterMs, () => this.#answer(call));
  }

  #answer(call: SimCall): void {
    const exchange = this.#parts.exchange();
    const isWaiting = call.legs.some(({ state }) => state === "delivered");
    if (isWaiting && exchange.isThere(call)) exchange.answer(call);
  }

  #fail(call: SimCall, cause: string): void {
    const exchange = this.#parts.exchange();
    if (exchange.isThere(call)) exchange.fail(call, cause);
  }
}
