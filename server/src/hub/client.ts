import type { Command } from "@callboard/shared/commands/command";
import { mayCommand } from "@callboard/shared/access/policy";
import { refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { ANONYMOUS, isInScope } from "@callboard/shared/access/principal";
import type { Principal } from "@callboard/shared/access/principal";
import type { AccountRef } from "@callboard/shared/board/ids";

/** `idle`: may watch, but a command needs the password first. `gone`: the session has ended. */
export type SessionStatus = "active" | "idle" | "ended";

/** A connected client whose session may be revoked. */
export interface Client {
  readonly who: Principal;
  /** The network address, for the audit. */
  readonly address: string;
  /** Whether the transport is encrypted or local: a SIP password goes no other way. */
  readonly isPrivate: boolean;
  /** Read for each command: a session can end while its socket is open. */
  sessionStatus(): SessionStatus;
  /** A command was given, so that the session is not idle. */
  used(): void;
}

/** Every client of a bridge without sign-in. */
export const ANY_CLIENT: Client = {
  who: ANONYMOUS,
  address: "",
  isPrivate: true,
  sessionStatus: () => "active",
  used: () => undefined,
};

/** How an action is signed to others: the station, and the person signed in there. */
export interface Author {
  by: string;
  person?: string;
}

/** How a client at a station signs its actions. */
export function authorAt(station: string, { who }: Client): Author {
  return who.kind === "anybody" ? { by: station } : { by: station, person: who.name };
}

/** Refuses a command that the client may not give now; null when it may. */
export function checkClient(client: Client, type: Command["type"]): Outcome | null {
  if (!mayCommand(client.who.role, type)) return refused("forbidden");
  const sessionStatus = client.sessionStatus();
  if (sessionStatus === "ended") return refused("signed-out");
  return sessionStatus === "idle" ? refused("idle") : null;
}

/** Refuses a password over an insecure transport; null for all else. */
export function checkTransport({ isPrivate }: Client, type: Command["type"]): Outcome | null {
  return type === "login" && !isPrivate ? refused("way-is-open") : null;
}

/** Refuses an account outside the client's scope; null inside it. */
export function checkScope({ who }: Client, account: AccountRef): Outcome | null {
  return isInScope(who.scope, account) ? null : refused("out-of-scope");
}
