import type { Board } from "@callboard/shared/board/board";
import type { Call, Claim } from "@callboard/shared/board/call";
import type { AccountRef, CallKey, CommandId, ServerId } from "@callboard/shared/board/ids";
import { accountOf, callAt, serverOf } from "@callboard/shared/board/select";
import { isCallCommand } from "@callboard/shared/commands/command";
import type { CallCommand, Command } from "@callboard/shared/commands/command";
import { refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { AuthorisedCommand } from "./authorise.ts";
import { fitsPhase, needsRinging, checkNamed } from "./call-checks.ts";
import type { Claims } from "./claims.ts";

/** The board as the arbiter needs it. */
export interface BoardView {
  readonly board: Board;
  phaseChangedAt(call: CallKey): number | undefined;
}

export interface ArbiterParts {
  view: BoardView;
  /** Which station handles which ringing call. */
  claims: Pick<Claims, "begin" | "settled" | "ofAnother">;
}

/** Where a command goes. */
interface Target {
  server: ServerId;
}

/**
 * Decides whether an authorised command still makes sense: claims, commands under way, the call's phase, what the server can do.
 * Runs where the connection to the telephone server is.
 */
export class Arbiter {
  readonly #view: BoardView;
  readonly #claims: ArbiterParts["claims"];
  /** The command in progress for each action on a call: a second one is refused with the station of the first. */
  readonly #underWay = new Map<string, { id: CommandId; by: string }>();

  constructor({ view, claims }: ArbiterParts) {
    this.#view = view;
    this.#claims = claims;
  }

  arbitrate(given: AuthorisedCommand): Outcome | Target {
    const { command } = given;
    return isCallCommand(command)
      ? this.#checkCall(command, given)
      : this.#checkAccount(command, command.type);
  }

  /** Sends a command, which is under way until `settled`. */
  carryOut({ id, command, ...author }: AuthorisedCommand, send: () => void): void {
    if (!isCallCommand(command)) {
      send();
      return;
    }
    const key = commandKey({ id, command });
    this.#underWay.set(key, { id, by: author.by });
    send();
    // A command that could not be sent is settled by now and claims nothing.
    if (this.#underWay.get(key)?.id === id) this.#claims.begin(command, author, id);
  }

  settled(id: CommandId): void {
    for (const [key, doing] of this.#underWay) if (doing.id === id) this.#underWay.delete(key);
    this.#claims.settled(id);
  }

  #checkCall(command: CallCommand, given: AuthorisedCommand): Outcome | Target {
    const call = callAt(this.#view.board, command.call);
    if (!call) return refused("call-unknown");
    const claim = this.#claims.ofAnother(call.key, given.by);
    if (claim) return claimedBy(claim);
    const refusal =
      this.#checkState(call, given, command) ?? checkNamed(command, call, this.#view.board);
    return refusal ?? this.#checkAccount(call, command.type);
  }

  #checkAccount(ref: AccountRef, type: Command["type"]): Outcome | Target {
    const server = serverOf(this.#view.board, ref.server);
    if (!server) return refused("server-unknown");
    if (!server.capabilities.includes(type)) return refused("not-supported");
    return accountOf(this.#view.board, ref) ? { server: server.id } : refused("account-unknown");
  }

  /** Why a command on a call may not go out; null when it may. */
  #checkState(call: Call, { id, seq }: AuthorisedCommand, command: CallCommand): Outcome | null {
    if (call.phase === "ended") return refused("call-over");
    const other = this.#underWay.get(commandKey({ id, command }));
    if (other) return refused("being-done", other.by);
    if (needsRinging(command) && call.phase !== "ringing") return noLongerRinging(call);
    if (this.#hasChangedSince(call, seq) || !fitsPhase(command, call))
      return refused("call-changed");
    return this.#isUnseen(call) ? refused("call-stale") : null;
  }

  #hasChangedSince(call: Call, seq: number | undefined): boolean {
    const changedAt = this.#view.phaseChangedAt(call.key);
    return seq !== undefined && changedAt !== undefined && changedAt > seq;
  }

  /** Not reported since the link came back. While the link is down the session itself answers "not-sent". */
  #isUnseen(call: Call): boolean {
    const isUp = serverOf(this.#view.board, call.server)?.link.state === "up";
    return isUp && call.freshness === "stale";
  }
}

/** Commands with the same key do the same thing to a call. Each keypad tone has its own: people key faster than a server answers. */
function commandKey({ id, command }: { id: CommandId; command: CallCommand }): string {
  const { type, call } = command;
  return type === "send-digits" ? `${type} ${call} ${id}` : `${type} ${call}`;
}

function claimedBy({ by, doing }: Claim): Outcome {
  return refused(doing === "answering" ? "being-answered" : "being-declined", by);
}

function noLongerRinging(call: Call): Outcome {
  const by = call.phase === "talking" && call.basis.kind === "server-event" ? call.basis.by : null;
  if (by === null) return refused("not-ringing");
  return refused("answered-by", by);
}
