import type { CommandRequest } from "@callboard/shared/commands/command";
import type { AccountId, CallKey, CommandId } from "@callboard/shared/board/ids";
import * as kit from "../kit/commands-in-flight.ts";

/** A second command on an account waits this long for the first to settle. */
const WAIT_MS = 1000;

/** The fields of every command in flight. */
export interface Common {
  id: CommandId;
  by: string;
  account: AccountId;
  sentAt: number;
  /** When it settles at the latest, with or without evidence. */
  deadline: number;
  /** A `fail` that may belong to this command or to another one in flight on the account. */
  doubtfulFail: string | null;
}

/** A command that was sent and has not settled, with the data its evidence needs. */
export type InFlight = Common &
  (
    | {
        kind: "make-call";
        call: CallKey;
        number: string;
        /** The ids of all call-returns since; a second one may be another program's. */
        returns: number[];
        /** A call with one of these ids has ended and the id may be given again: none of them is proof any longer. */
        hasLostReturn: boolean;
        hasEnded: boolean;
      }
    | { kind: "answer"; call: CallKey }
    | { kind: "hang-up"; call: CallKey; failText: string | null }
    | { kind: "switch"; call: CallKey; step: "sent" | "shown" }
    | { kind: "login"; codeBefore: number | null | undefined; hasChanged: boolean }
    | { kind: "logout"; codeBefore: number | null }
    | { kind: "refresh" }
  );

/** One kind of command in flight. */
export type InFlightOf<K extends InFlight["kind"]> = Extract<InFlight, { kind: K }>;

export interface WaitingCommand {
  request: CommandRequest;
  account: AccountId;
  until: number;
}

/**
 * The commands in flight. Telestra's `fail` names no command (API 1.2), so an account gets one command at a time.
 * Answer and hang-up never wait, because a log-in may take 32 s and a ringing call may not.
 */
export class CommandsInFlight extends kit.CommandsInFlight<InFlight> {
  #waiting: WaitingCommand[] = [];

  on(account: AccountId): readonly InFlight[] {
    return this.all.filter((command) => command.account === account);
  }

  /** The commands on the account that a `fail` may belong to; a status request only when there is no other. */
  suspects(account: AccountId | null): readonly InFlight[] {
    const near = account === null ? this.all : this.on(account);
    const acting = near.filter((command) => command.kind !== "refresh");
    return acting.length > 0 ? acting : near;
  }

  isBusy(account: AccountId): boolean {
    return this.on(account).some((command) => command.kind !== "refresh");
  }

  /** The one in flight of that kind on that call; there is at most one. */
  find<K extends "make-call" | "answer" | "hang-up" | "switch">(
    kind: K,
    call: CallKey,
  ): InFlightOf<K> | undefined {
    return this.all.find(
      (command): command is InFlightOf<K> =>
        command.kind === kind && "call" in command && command.call === call,
    );
  }

  wait(request: CommandRequest, account: AccountId, now: number): void {
    this.#waiting.push({ request, account, until: now + WAIT_MS });
  }

  /** The next waiting command whose account is free. */
  takeReady(): CommandRequest | undefined {
    const ready = this.#waiting.find((waiting) => !this.isBusy(waiting.account));
    this.#waiting = this.#waiting.filter((waiting) => waiting !== ready);
    return ready?.request;
  }

  takeOverdue(now: number): readonly WaitingCommand[] {
    const overdue = this.#waiting.filter((waiting) => waiting.until <= now);
    this.#waiting = this.#waiting.filter((waiting) => waiting.until > now);
    return overdue;
  }

  /** Removes all commands, for a lost link. */
  takeAll(): { inFlight: readonly InFlight[]; waiting: readonly WaitingCommand[] } {
    const all = { inFlight: this.all, waiting: this.#waiting };
    for (const { id } of this.all) this.remove(id);
    this.#waiting = [];
    return all;
  }

  next(): number {
    return Math.min(this.nextDeadline(), ...this.#waiting.map(({ until }) => until));
  }
}
