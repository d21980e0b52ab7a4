import { describe, test } from "vitest";
import { CALL_LAWS } from "./call-laws.ts";
import { COMMAND_LAWS } from "./command-laws.ts";
import type { DriverKit } from "./kit.ts";
import { OUTCOME_LAWS } from "./outcome-laws.ts";
import { PEER_LAWS } from "./peer-laws.ts";
import { SESSION_LAWS } from "./session-laws.ts";
import { STORM_LAWS } from "./storm-laws.ts";

/** Checks a vendor's driver against the rules for all drivers. */
export function describeDriver(name: string, kit: DriverKit): void {
  const families = [OUTCOME_LAWS, SESSION_LAWS, CALL_LAWS, COMMAND_LAWS, PEER_LAWS, STORM_LAWS];
  describe(name, () => {
    for (const [law, prove] of families.flatMap((laws) => Object.entries(laws))) {
      test(law, () => prove(kit));
    }
  });
}
