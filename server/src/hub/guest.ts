import { may } from "@callboard/shared/rights";
import { refused } from "@callboard/shared/outcome";
import type { Outcome } from "@callboard/shared/outcome";
import { ANYBODY, isInScope } from "@callboard/shared/who";
import type { Who } from "@callboard/shared/who";

/** `idle`: may look on, and a command wants the password first. `gone`: may not even look. */
export type Standing = "here" | "idle" | "gone";

/** Somebody who was let in, as far as the hub needs to know. */
export interface Guest {
  readonly who: Who;
  /** Where he comes from, for the audit. */
  readonly address: string;
  /** Looks anew: a session can end while its socket is open. */
  standing(): Standing;
  /** A command was given, so that the session is not idle. */
  used(): void;
}

/** Whoever is there, where nobody has to sign in. */
export const ANY_GUEST: Guest = {
  who: ANYBODY,
  address: "",
  standing: () => "here",
  used: () => undefined,
};

/** Why somebody may give no command at all now; null when he may. */
export function objectToGuest(guest: Guest): Outcome | null {
  if (!may(guest.who.role, "command")) return refused("forbidden");
  const standing = guest.standing();
  if (standing === "gone") return refused("signed-out");
  return standing === "idle" ? refused("idle") : null;
}

/** Why somebody may not give a command on an account; null when he may. */
export function objectToPlace(
  { who }: Guest,
  place: { server: string; account: string },
): Outcome | null {
  return isInScope(who.scope, place) ? null : refused("out-of-scope");
}
