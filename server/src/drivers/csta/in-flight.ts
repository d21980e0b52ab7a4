import type { Ending, LivePhase } from "@callboard/shared/board/call";
import type { ForwardWhen } from "@callboard/shared/board/features";
import type { AccountId, CallKey, CommandId } from "@callboard/shared/board/ids";
import type { Why } from "@callboard/shared/commands/why";
import * as kit from "../kit/commands-in-flight.ts";

/** The fields of every command in flight. */
interface Common {
  id: CommandId;
  by: string;
  account: AccountId;
  /** When it was sent; null while it is queued. */
  sentAt: number | null;
  /** When the server acknowledged it; null before. */
  acknowledgedAt: number | null;
  /** When to ask the server for its effect; null when not needed. */
  snapshotAt: number | null;
  /** When it settles at the latest. */
  deadline: number;
}

/** A command that has not settled. */
export type InFlight = Common &
  (
    | { kind: "make-call"; call: CallKey; number: string }
    /** `call` is the new call, `other` the first one. */
    | { kind: "consult"; call: CallKey; other: CallKey; number: string }
    /** `redirection`: how the call ends if the server carries it out. */
    | { kind: "act"; call: CallKey; goal: LivePhase | "ended"; redirection?: Redirection }
    | { kind: "switch"; call: CallKey; other: CallKey; step: SwitchStep }
    /** The numbers of the far ends, which talk to each other afterwards. */
    | ({ kind: "transfer"; call: CallKey; other: CallKey } & FarEnds)
    | { kind: "reconnect"; call: CallKey; other: CallKey }
    /** `call` rings at another account; `other` is the call it becomes on `account`, from the same caller. */
    | { kind: "pick-up"; call: CallKey; other: CallKey; number: string; name: string | null }
    | { kind: "send-digits"; call: CallKey }
    /** `isDenied`: the server acknowledged it, and then reported the opposite. */
    | { kind: "feature"; wanted: WantedFeature; isDenied: boolean }
    | { kind: "refresh" }
  );

/** The wanted state of a feature; without a number forwarding is off. */
export type WantedFeature =
  | { about: "do-not-disturb"; isOn: boolean }
  | { about: "forwarding"; when: ForwardWhen; number: string | null };

/** A transferred or diverted call, and its destination. */
export type Redirection = Pick<Ending, "text"> & { reason: "transferred" | "diverted" };

interface FarEnds {
  number: string;
  otherNumber: string;
}

/** A switch is a hold and a retrieval: two requests to the server. */
export type SwitchStep =
  | { at: "holding" }
  | { at: "retrieving" }
  /** The retrieval was refused, so the call that was put on hold is resumed. */
  | { at: "rolling-back"; why: Why };

/** One kind of command in flight. */
export type InFlightOf<K extends InFlight["kind"]> = Extract<InFlight, { kind: K }>;

/** A command that makes one of our calls. */
export type Dialing = InFlightOf<"make-call" | "consult">;

/** Whether the command makes this call. */
export function isDialing(command: InFlight, call: CallKey): command is Dialing {
  return (command.kind === "make-call" || command.kind === "consult") && command.call === call;
}

/** How a call ends when a command that transfers or diverts it succeeds; null for other commands. */
export function redirectionOf(command: InFlight, call: CallKey): Redirection | null {
  if (command.kind === "act") return command.redirection ?? null;
  if (command.kind !== "transfer") return null;
  const number = command.call === call ? command.otherNumber : command.number;
  return { reason: "transferred", text: number || null };
}

/** The commands in flight. */
export class CommandsInFlight extends kit.CommandsInFlight<InFlight> {
  /** The commands on a call. */
  on(call: CallKey): readonly InFlight[] {
    return this.all.filter(
      (command) =>
        ("call" in command && command.call === call) ||
        ("other" in command && command.other === call),
    );
  }
}
