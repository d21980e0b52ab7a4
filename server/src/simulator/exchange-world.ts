import type { TelestraEvent } from "@callboard/shared/telestra";
import type { BehaviourSet } from "./behaviours.ts";
import type { CompletePlan } from "./plan.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { Schedule } from "./sim-clock.ts";

/** The exchange's interface to its server. */
export type ExchangeWorld = {
  readonly plan: CompletePlan;
  readonly clock: Schedule;
  readonly random: SeededRandom;
  readonly behaviours: BehaviourSet;
  readonly broadcast: (event: TelestraEvent) => void;
};
