import { policyOf } from "@callboard/shared/access/policy";
import type { Role } from "@callboard/shared/access/role";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** The configured lifetime of a session that may give commands. */
export interface SignInLimits {
  /** After this time without a command or a change, the next one needs the password again. */
  idleMinutes: number;
  /** The session ends this long after signing in. */
  absoluteHours: number;
}

export const USUAL_SIGN_IN: Readonly<SignInLimits> = { idleMinutes: 30, absoluteHours: 12 };

interface Limits {
  idleMs: number;
  absoluteMs: number;
  /** A use is stored at most this often: a commit each time would cost too much. */
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
  // The idle time is short by unrecorded use, so the interval is a small part of it.
  return { idleMs, absoluteMs, useMs: Math.min(MINUTE_MS, idleMs / 10) };
}
