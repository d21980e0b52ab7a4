import type { LivePhase } from "@callboard/shared/call";
import type { AccountId, CallKey, CommandId } from "@callboard/shared/ids";

/** What every command under way has. */
interface Common {
  id: CommandId;
  by: string;
  account: AccountId;
  /** When it was sent; null while it waits for its turn. */
  sentAt: number | null;
  /** When the server said that it does it; null before. */
  takenAt: number | null;
  /** When the server is to be asked whether it has done it; null when it is not. */
  lookAt: number | null;
  /** When it is settled at the latest. */
  deadline: number;
}

/** A command that has not settled. */
export type InFlight = Common &
  (
    | { kind: "make-call"; call: CallKey; number: string }
    | { kind: "act"; call: CallKey; goal: LivePhase | "ended" }
    | { kind: "switch"; call: CallKey; other: CallKey; step: SwitchStep }
    | { kind: "refresh" }
  );

/** A switch is a hold and a retrieval, which the server knows as two requests. */
export type SwitchStep =
  | { at: "holding" }
  | { at: "retrieving" }
  /** The retrieval was refused, so the call that was put on hold for it is taken up again. */
  | { at: "rolling-back"; why: string };

/** One kind of command under way. */
export type InFlightOf<K extends InFlight["kind"]> = Extract<InFlight, { kind: K }>;

/** The commands under way. */
export class CommandsInFlight {
  #all: InFlight[] = [];

  get all(): readonly InFlight[] {
    return this.#all;
  }

  add(command: InFlight): void {
    this.#all.push(command);
  }

  find(id: CommandId): InFlight | undefined {
    return this.#all.find((command) => command.id === id);
  }

  /** Those that are about a call. */
  on(call: CallKey): readonly InFlight[] {
    return this.#all.filter(
      (command) =>
        ("call" in command && command.call === call) ||
        (command.kind === "switch" && command.other === call),
    );
  }

  remove(id: CommandId): void {
    this.#all = this.#all.filter((command) => command.id !== id);
  }
}
