import type { Board } from "@callboard/shared/board/board";
import type { Claim } from "@callboard/shared/board/call";
import type { CallCommand } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { CallKey, CommandId } from "@callboard/shared/board/ids";
import type { Author } from "./client.ts";

/** How long somebody who only says that they are taking a call keeps it. */
const ANNOUNCED_MS = 3000;

export interface ClaimsParts {
  view: { readonly board: Board };
  publish: (events: readonly BoardEvent[]) => void;
  now: () => number;
  /** Runs something later; the returned function calls it off. */
  after: (ms: number, run: () => void) => () => void;
}

interface Held {
  claim: Claim;
  /** The command that it goes with; null for one that was only announced. */
  id: CommandId | null;
  cancel: () => void;
}

/**
 * Who of us is dealing with which ringing call. The first who presses gets it, and the others see by whom. The telephone
 * server knows nothing of this, and other programs do not ask.
 */
export class Claims {
  readonly #parts: ClaimsParts;
  readonly #held = new Map<CallKey, Held>();

  constructor(parts: ClaimsParts) {
    this.#parts = parts;
  }

  /** "I am taking this one": holds for 3 s, unless somebody else has it or it does not ring. */
  announce(call: CallKey, author: Author): void {
    if (!this.#isRinging(call) || this.#held.has(call)) return;
    this.#hold(call, { ...author, doing: "answering" }, null);
  }

  /** The claim of somebody else on a call. */
  ofAnother(call: CallKey, by: string): Claim | undefined {
    const held = this.#held.get(call);
    return held && held.claim.by !== by ? held.claim : undefined;
  }

  /** A command on a ringing call goes out: it holds until the command has its outcome. */
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
      id === null ? this.#parts.after(ANNOUNCED_MS, () => this.#release(call)) : () => undefined; // ends with its command
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
