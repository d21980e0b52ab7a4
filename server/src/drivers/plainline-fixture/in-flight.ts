import type { LivePhase } from "@callboard/shared/board/call";
import type { CommandRequest } from "@callboard/shared/commands/command";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";

/** A command in flight, under the number of its request. */
export interface InFlight {
  request: number;
  given: CommandRequest;
  account: AccountId;
  call: CallKey;
  /** The phase that its call is in once it has been carried out; null for one that its reply confirms. */
  goal: LivePhase | "ended" | null;
  deadline: number;
}

/** The commands in flight. Numbers go on over all sessions, so that a late reply finds nothing that is not its own. */
export class CommandsInFlight {
  #last = 0;
  #inFlight: InFlight[] = [];

  get last(): number {
    return this.#last;
  }

  nextNumber(): number {
    this.#last += 1;
    return this.#last;
  }

  add(command: InFlight): void {
    this.#inFlight.push(command);
  }

  find(matches: (command: InFlight) => boolean): InFlight | undefined {
    return this.#inFlight.find(matches);
  }

  /** Takes out what fits. */
  take(matches: (command: InFlight) => boolean): readonly InFlight[] {
    const taken = this.#inFlight.filter(matches);
    this.#inFlight = this.#inFlight.filter((command) => !taken.includes(command));
    return taken;
  }

  nextDeadline(): number {
    return Math.min(...this.#inFlight.map(({ deadline }) => deadline));
  }
}
