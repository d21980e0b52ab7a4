/** Open questions about the vendor's servers: each is an alternative that the simulator can play. */
export const CSTA_BEHAVIOURS = {
  "errors-without-id": "errors do not quote the id of their request",
  "answers-without-id": "no response quotes the id of its request",
  "no-renewal": "the renewal of a session is refused",
  "silent-renewal": "the renewal of a session is not answered",
  "no-retrieved-event": "no event reports a retrieval, only its response",
  "empty-snapshots": "snapshots list no calls",
  "no-snapshots": "snapshots are refused",
  "utf16-declaration": "messages are declared as UTF-16, and are UTF-8",
  "trunk-doubles": "events come a second time by the trunk's monitor",
  "needs-prefix": "a log-in whose prefix is not declared is refused",
  "quotes-passwords": "an unknown event quotes the password of the log-in",
  "no-feature-events": "no event reports do not disturb and forwarding, only query responses",
  "no-features": "queries for do not disturb and forwarding are refused",
  "refuses-retrieval": "RetrieveCall is refused once",
  "refuses-tones": "GenerateDigits is refused once",
} as const;
export type CstaBehaviour = keyof typeof CSTA_BEHAVIOURS;

/** Checks a name from the command line; an unknown one throws an error that lists the known ones. */
export function cstaBehaviourNamed(name: string): CstaBehaviour {
  if (isBehaviour(name)) return name;
  const known = Object.keys(CSTA_BEHAVIOURS).join(", ");
  throw new Error(`Unknown behaviour "${name}". Choose from: ${known}.`);
}

function isBehaviour(name: string): name is CstaBehaviour {
  return Object.hasOwn(CSTA_BEHAVIOURS, name);
}
