import { policyOf } from "@callboard/shared/access/policy";
import type { Role } from "@callboard/shared/access/role";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a session lasts of somebody who may give commands, as the configuration says it. */
export interface SignInLimits {
  /** Without a command or a change for so long, the next one wants the password again. */
  idleMinutes: number;
  /** So long after signing in, all is over. */
  absoluteHours: number;
}

export const USUAL_SIGN_IN: Readonly<SignInLimits> = { idleMinutes: 30, absoluteHours: 12 };

interface Limits {
  idleMs: number;
  absoluteMs: number;
  /** A use is written down once in so long at most: a commit each time would cost more than it tells. */
  useMs: number;
}

/** The limits of each role. A session that may give commands becomes idle sooner; those that only watch are not configured. */
export function limitsOf(signIn: SignInLimits): (role: Role) => Limits {
  const { idleMinutes, absoluteHours } = signIn;
  const commanding = limitsFrom(idleMinutes * MINUTE_MS, absoluteHours * HOUR_MS);
  const watching = limitsFrom(12 * HOUR_MS, 7 * 24 * HOUR_MS);
  return (role) => (policyOf(role).limits === "commanding" ? commanding : watching);
}

function limitsFrom(idleMs: number, absoluteMs: number): Limits {
  // What is not written down is missing from the idle time, so that it stays a small part of it.
  return { idleMs, absoluteMs, useMs: Math.min(MINUTE_MS, idleMs / 10) };
}
