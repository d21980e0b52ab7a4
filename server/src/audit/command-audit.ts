import type { Call } from "@callboard/shared/board/call";
import type { Command } from "@callboard/shared/commands/command";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { ClientCommand } from "../hub/authorise.ts";
import type { Audit } from "./store.ts";
import type { AuditEntry } from "@callboard/shared/audit/audit-entry";

/** Refusals written per person and minute: a runaway page must not fill the disk. */
const MAX_REFUSALS = 20;
const MINUTE_MS = 60_000;

export interface CommandAuditParts {
  /** Null where nothing is stored, as in the demo. */
  audit: () => Pick<Audit, "append"> | null;
  now: () => number;
  /** An entry could not be written, e.g. because the disk is full. */
  failed: (error: unknown) => void;
}

interface Refusals {
  since: number;
  count: number;
}

/** Records every command: before it is sent, with its outcome, and when it is refused. */
export class CommandAudit {
  readonly #parts: CommandAuditParts;
  readonly #refusals = new Map<string, Refusals>();

  constructor(parts: CommandAuditParts) {
    this.#parts = parts;
  }

  /** A command is about to be sent. The call is recorded as it is now: its number may be reused later. */
  intended(given: ClientCommand, call: Call | null): void {
    const about = call === null ? {} : { call: aboutCall(call) };
    this.#write("command-intended", given, {
      id: given.id,
      command: masked(given.command),
      ...about,
    });
  }

  /** A sent command has its outcome. */
  ended(given: ClientCommand, outcome: Outcome): void {
    this.#write("command-ended", given, { id: given.id, ...outcome });
  }

  /** Nothing was sent. Beyond the limit, refusals are counted and the count is written. */
  refused(given: ClientCommand, outcome: Outcome): void {
    const mine = this.#refusalsOf(given);
    mine.count += 1;
    if (mine.count > MAX_REFUSALS) return;
    const { reason } = outcome;
    this.#write("command-refused", given, { id: given.id, command: masked(given.command), reason });
  }

  #refusalsOf(given: ClientCommand): Refusals {
    const { id } = given.client.who;
    const known = this.#refusals.get(id);
    if (known && this.#parts.now() - known.since < MINUTE_MS) return known;
    const leftOut = (known?.count ?? 0) - MAX_REFUSALS;
    if (known && leftOut > 0) {
      this.#write("refusals-left-out", given, { count: leftOut, since: known.since });
    }
    const fresh = { since: this.#parts.now(), count: 0 };
    this.#refusals.set(id, fresh);
    return fresh;
  }

  #write(
    kind: AuditEntry["kind"],
    { client, by }: ClientCommand,
    detail: Record<string, unknown>,
  ): void {
    const { kind: as, id, name, role } = client.who;
    const who = { kind: as, id, name, role };
    try {
      this.#parts.audit()?.append({ kind, who, from: client.address, station: by, detail });
    } catch (error) {
      // The exercise continues without an audit; the log and the health route report it.
      this.#parts.failed(error);
    }
  }
}

function aboutCall({ key, server, account, direction, number, name, phase }: Call): object {
  return { key, server, account, direction, number, name, phase };
}

/** A command without its secrets: an account's password, and digits that may be a code. */
function masked(command: Command): object {
  if (command.type === "login") return without(command, "password");
  return command.type === "send-digits" ? without(command, "digits") : command;
}

function without<T extends object>(whole: T, key: keyof T): object {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));
}
