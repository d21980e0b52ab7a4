import type { LivePhase } from "@callboard/shared/board/call";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import * as kit from "../kit/commands-in-flight.ts";
import type { Cause } from "../kit/fact.ts";

/** A command in flight, with the number of its request. */
export interface InFlight extends Cause {
  request: number;
  account: AccountId;
  call: CallKey;
  /** The phase of its call once it is carried out; null for a command that its reply confirms. */
  goal: LivePhase | "ended" | null;
  deadline: number;
}

/** The commands in flight. Numbers count on over all sessions, so that a late reply matches no other request. */
export class CommandsInFlight extends kit.CommandsInFlight<InFlight> {
  #last = 0;

  get last(): number {
    return this.#last;
  }

  nextNumber(): number {
    this.#last += 1;
    return this.#last;
  }

  find(matches: (command: InFlight) => boolean): InFlight | undefined {
    return this.all.find(matches);
  }

  /** Removes and returns the commands that match. */
  take(matches: (command: InFlight) => boolean): readonly InFlight[] {
    const taken = this.all.filter(matches);
    for (const { id } of taken) this.remove(id);
    return taken;
  }
}
