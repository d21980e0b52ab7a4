import type { Call } from "@callboard/shared/board/call";
import { normalNumber } from "@callboard/shared/directory/phone-number";
import { isTalkingOrHeld } from "@callboard/shared/board/select";

/** A call as the page words it: "account-1 4001 held inferred", "account-1 4001 failed: 486 Busy Here". */
export function shown(call: Call): string {
  const stale = call.freshness === "stale" && call.phase !== "ended" ? "was " : "";
  return `${call.account} ${numberIn(call)} ${stale}${stateOf(call)}`;
}

/** The far end's number, in any spelling. */
export function numberIn(call: Call): string {
  return normalNumber(call.number).replace(/^\+45(?=\d{4}$)/, "");
}

function stateOf(call: Call): string {
  if (call.phase === "ended")
    return call.ending.text === null
      ? call.ending.reason
      : `${call.ending.reason}: ${call.ending.text}`;
  if (isTalkingOrHeld(call)) return "talking or held";
  const isInferred = call.confidence === "inferred" && call.phase !== "dialing";
  return isInferred ? `${call.phase} inferred` : call.phase;
}
