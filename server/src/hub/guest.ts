import type { Command } from "@callboard/shared/commands/command";
import { may } from "@callboard/shared/access/rights";
import { refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { ANYBODY, isInScope } from "@callboard/shared/access/who";
import type { Who } from "@callboard/shared/access/who";

/** `idle`: may look on, and a command wants the password first. `gone`: may not even look. */
export type Standing = "here" | "idle" | "gone";

/** Somebody who was let in, as far as the hub needs to know. */
export interface Guest {
  readonly who: Who;
  /** Where he comes from, for the audit. */
  readonly address: string;
  /** Whether nobody on the way can read along: a SIP password goes no other way. */
  readonly isPrivate: boolean;
  /** Looks anew: a session can end while its socket is open. */
  standing(): Standing;
  /** A command was given, so that the session is not idle. */
  used(): void;
}

/** Whoever is there, where nobody has to sign in. */
export const ANY_GUEST: Guest = {
  who: ANYBODY,
  address: "",
  isPrivate: true,
  standing: () => "here",
  used: () => undefined,
};

/** What others are told of who did something: the station, and who is signed in there, where people sign in. */
export interface Author {
  by: string;
  person?: string;
}

/** How a guest's deeds are told to others. */
export function authorAt(station: string, { who }: Guest): Author {
  return who.kind === "anybody" ? { by: station } : { by: station, person: who.name };
}

/** Why somebody may give no command at all now; null when he may. */
export function objectToGuest(guest: Guest): Outcome | null {
  if (!may(guest.who.role, "command")) return refused("forbidden");
  const standing = guest.standing();
  if (standing === "gone") return refused("signed-out");
  return standing === "idle" ? refused("idle") : null;
}

/** Why a command may not come the way it came; null when it may. */
export function objectToWay({ isPrivate }: Guest, type: Command["type"]): Outcome | null {
  return type === "login" && !isPrivate ? refused("way-is-open") : null;
}

/** Why somebody may not give a command on an account; null when he may. */
export function objectToPlace(
  { who }: Guest,
  place: { server: string; account: string },
): Outcome | null {
  return isInScope(who.scope, place) ? null : refused("out-of-scope");
}
