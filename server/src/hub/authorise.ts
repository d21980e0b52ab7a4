import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { AccountRef } from "@callboard/shared/board/ids";
import { callAt } from "@callboard/shared/board/select";
import { isCallCommand } from "@callboard/shared/commands/command";
import type { CallCommand, Command, CommandRequest } from "@callboard/shared/commands/command";
import { refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { authorAt, checkClient, checkScope, checkTransport } from "./client.ts";
import type { Author, Client } from "./client.ts";
import type { NumberPolicy } from "./number-policy.ts";
import type { RateLimits } from "./rate-limits.ts";

/** A command as it comes from a client. */
export interface ClientCommand extends CommandRequest {
  client: Client;
  /** The last fact that the client has seen. */
  seq: number | undefined;
}

/** A command that its client may give: plain data, since it may be arbitrated in another process. */
export interface AuthorisedCommand extends CommandRequest, Author {
  seq?: number;
}

export interface AuthoriserParts {
  view: { readonly board: Board };
  /** How fast a client may give commands. */
  limits: Pick<RateLimits, "check">;
  /** Which numbers may be called. */
  numbers: Pick<NumberPolicy, "check">;
}

/** Decides whether a client may give a command: by role, session, rate, number, scope and transport. Runs where the client is connected. */
export class Authoriser {
  readonly #view: AuthoriserParts["view"];
  readonly #limits: AuthoriserParts["limits"];
  readonly #numbers: AuthoriserParts["numbers"];

  constructor({ view, limits, numbers }: AuthoriserParts) {
    this.#view = view;
    this.#limits = limits;
    this.#numbers = numbers;
  }

  authorise(given: ClientCommand): Outcome | AuthorisedCommand {
    const { id, by, seq, command, client } = given;
    const refusal = this.#checkClient(given) ?? this.#checkTarget(client, command);
    if (refusal) return refusal;
    return { id, ...authorAt(by, client), command, ...(seq !== undefined && { seq }) };
  }

  /** A command over the rate limit does not keep the session awake. */
  #checkClient({ client, command }: ClientCommand): Outcome | null {
    const { who } = client;
    const refusal = checkClient(client, command.type) ?? this.#limits.check(who, command.type);
    if (refusal) return refusal;
    client.used();
    return this.#numbers.check(who, command);
  }

  #checkTarget(client: Client, command: Command): Outcome | null {
    if (!isCallCommand(command))
      return checkScope(client, command) ?? checkTransport(client, command.type);
    const call = callAt(this.#view.board, command.call);
    if (!call) return refused("call-unknown");
    const refusals = accountsOf(command, call).map((ref) => checkScope(client, ref));
    return refusals.find((found) => found !== null) ?? null;
  }
}

/** The accounts that a command on a call affects: a pick-up moves the call to another account. */
function accountsOf(command: CallCommand, call: Call): AccountRef[] {
  const { server } = call;
  return command.type === "pick-up" ? [call, { server, account: command.account }] : [call];
}
