import type { Board } from "@callboard/shared/board/board";
import type { Claim } from "@callboard/shared/board/call";
import type { CallCommand } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CallKey, CommandId } from "@callboard/shared/board/ids";
import type { Author } from "./client.ts";

/** How long an announced claim holds without a command. */
const ANNOUNCED_MS = 3000;

export interface ClaimsParts {
  view: { readonly board: Board };
  publish: (events: readonly BoardEvent[]) => void;
  now: () => number;
  /** Runs a function later; the returned function cancels it. */
  after: (ms: number, run: () => void) => () => void;
}

interface Held {
  claim: Claim;
  /** The command behind the claim; null for an announced claim. */
  id: CommandId | null;
  cancel: () => void;
}

/**
 * Which station handles which ringing call. The first to press gets the call, and the others see its name. The telephone
 * server does not know about claims, and programs outside Callboard do not check them.
 */
export class Claims {
  readonly #parts: ClaimsParts;
  readonly #held = new Map<CallKey, Held>();

  constructor(parts: ClaimsParts) {
    this.#parts = parts;
  }

  /** Claims a ringing call for 3 s, unless another station has it. */
  announce(call: CallKey, author: Author): void {
    if (!this.#isRinging(call) || this.#held.has(call)) return;
    this.#hold(call, { ...author, doing: "answering" }, null);
  }

  /** The claim of another station on a call. */
  ofAnother(call: CallKey, by: string): Claim | undefined {
    const held = this.#held.get(call);
    return held && held.claim.by !== by ? held.claim : undefined;
  }

  /** Claims a ringing call for a command until its outcome. */
  begin(command: CallCommand, author: Author, id: CommandId): void {
    if (!this.#isRinging(command.call)) return;
    this.#held.get(command.call)?.cancel();
    const isTaken = command.type === "answer" || command.type === "pick-up";
    const doing = isTaken ? "answering" : "declining";
    this.#hold(command.call, { ...author, doing }, id);
  }

  /** A command has its outcome. */
  settled(id: CommandId): void {
    for (const [call, held] of this.#held) if (held.id === id) this.#release(call);
  }

  #hold(call: CallKey, claim: Claim, id: CommandId | null): void {
    const cancel =
      id === null ? this.#parts.after(ANNOUNCED_MS, () => this.#release(call)) : () => undefined; // A claim with a command ends with its outcome.
    this.#held.set(call, { claim, id, cancel });
    this.#parts.publish([{ type: "call-claimed", call, claim, at: this.#parts.now() }]);
  }

  #release(call: CallKey): void {
    this.#held.delete(call);
    const isOnBoard = this.#parts.view.board.calls.some(({ key }) => key === call);
    if (isOnBoard) this.#parts.publish([{ type: "call-released", call, at: this.#parts.now() }]);
  }

  #isRinging(call: CallKey): boolean {
    const known = this.#parts.view.board.calls.find(({ key }) => key === call);
    return known?.phase === "ringing";
  }
}
