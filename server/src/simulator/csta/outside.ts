import { sameNumber } from "@callboard/shared/phone-number";
import type { PlanOutside, SimPlan } from "../plan.ts";
import type { Schedule } from "../sim-clock.ts";
import type { CstaExchange, Happening, SimCall } from "./exchange.ts";

export interface OutsideParts {
  readonly exchange: () => CstaExchange;
  readonly numbers: NonNullable<SimPlan["outside"]>;
  readonly clock: Schedule;
}

/** Causes as uni-tel words them: free text, where ECMA-323 has an enumeration. */
const CAUSES = {
  busy: "User busy",
  unknown: "Unallocated number",
  declines: "Call rejected",
  unavailable: "Destination out of order",
} as const;

const ANSWERS_MS = 3000;
/** The telephone system has told of the call before the far end refuses it. */
const REFUSES_MS = 50;

/** The numbers beyond the telephone system: who of them answers, and how the others fail. */
export class OutsideNumbers {
  readonly #parts: OutsideParts;

  constructor(parts: OutsideParts) {
    this.#parts = parts;
  }

  /** What happens on the exchange; a call that leaves it meets somebody, or nobody. */
  happened({ event, leg }: Happening): void {
    const { exchange, numbers } = this.#parts;
    if (event !== "Delivered" || leg.direction !== "outgoing" || exchange().has(leg.far)) return;
    const known = numbers.find(({ number }) => sameNumber(number, leg.far));
    this.#react(leg.call, known ? (known.answers ?? { afterMs: ANSWERS_MS }) : "unknown");
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
