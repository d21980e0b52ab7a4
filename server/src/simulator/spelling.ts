import type { BehaviourSet } from "./behaviours.ts";
import type { Party } from "./call.ts";

const DOMAIN = "10.2.101.23";
const COUNTRY = "+45";

/** A number in the spelling of the current behaviours. */
export function spelled(number: string, behaviours: BehaviourSet): string {
  if (behaviours.has("numbers-uri")) return `sip:${number}@${DOMAIN}`;
  const isLocal = !number.startsWith("+");
  return behaviours.has("numbers-plus") && isLocal ? `${COUNTRY}${number}` : number;
}

/** The fields of call-incoming that identify the caller. */
export function callerFields(
  { number, name }: Party,
  behaviours: BehaviourSet,
): { caller: string; caller_name?: string } {
  const caller = spelled(number, behaviours);
  if (behaviours.has("name-missing")) return { caller };
  if (behaviours.has("name-empty")) return { caller, caller_name: "" };
  return { caller, caller_name: behaviours.has("name-is-number") ? caller : name };
}
