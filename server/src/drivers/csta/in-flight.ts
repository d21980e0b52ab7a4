import type { Ending, LivePhase } from "@callboard/shared/board/call";
import type { ForwardWhen } from "@callboard/shared/board/features";
import type { AccountId, CallKey, CommandId } from "@callboard/shared/board/ids";
import type { Why } from "@callboard/shared/commands/why";
import * as kit from "../kit/commands-in-flight.ts";

/** What every command under way has. */
interface Common {
  id: CommandId;
  by: string;
  account: AccountId;
  /** When it was sent; null while it waits for its turn. */
  sentAt: number | null;
  /** When the server said that it does it; null before. */
  acknowledgedAt: number | null;
  /** When the server is to be asked whether it has done it; null when it is not. */
  snapshotAt: number | null;
  /** When it is settled at the latest. */
  deadline: number;
}

/** A command that has not settled. */
export type InFlight = Common &
  (
    | { kind: "make-call"; call: CallKey; number: string }
    /** `call` is the new call, `other` the one that it is about. */
    | { kind: "consult"; call: CallKey; other: CallKey; number: string }
    /** `leaving`: how the call ends when the server does as it is told. */
    | { kind: "act"; call: CallKey; goal: LivePhase | "ended"; leaving?: Leaving }
    | { kind: "switch"; call: CallKey; other: CallKey; step: SwitchStep }
    /** The numbers are those of the far ends, which talk to each other afterwards. */
    | ({ kind: "transfer"; call: CallKey; other: CallKey } & FarEnds)
    | { kind: "reconnect"; call: CallKey; other: CallKey }
    /** `call` rings at `account`'s neighbour, `other` is what it is to be here: from the same caller. */
    | { kind: "pick-up"; call: CallKey; other: CallKey; number: string; name: string | null }
    | { kind: "send-digits"; call: CallKey }
    /** `isDenied`: the server has taken it, and says all the same that it is not so. */
    | { kind: "feature"; wanted: WantedFeature; isDenied: boolean }
    | { kind: "refresh" }
  );

/** What an account is to do with its calls; without a number nothing is forwarded. */
export type WantedFeature =
  | { about: "do-not-disturb"; isOn: boolean }
  | { about: "forwarding"; when: ForwardWhen; number: string | null };

/** A call that is given away, and to whom. */
export type Leaving = Pick<Ending, "text"> & { reason: "transferred" | "diverted" };

interface FarEnds {
  number: string;
  otherNumber: string;
}

/** A switch is a hold and a retrieval, which the server knows as two requests. */
export type SwitchStep =
  | { at: "holding" }
  | { at: "retrieving" }
  /** The retrieval was refused, so the call that was put on hold for it is taken up again. */
  | { at: "rolling-back"; why: Why };

/** One kind of command under way. */
export type InFlightOf<K extends InFlight["kind"]> = Extract<InFlight, { kind: K }>;

/** A command that makes a call of ours. */
export type Dialing = InFlightOf<"make-call" | "consult">;

/** Whether the command is the one that makes this call. */
export function isDialing(command: InFlight, call: CallKey): command is Dialing {
  return (command.kind === "make-call" || command.kind === "consult") && command.call === call;
}

/** How a call leaves when a command of ours that gives it away is done; null when it does not. */
export function leavingBy(command: InFlight, call: CallKey): Leaving | null {
  if (command.kind === "act") return command.leaving ?? null;
  if (command.kind !== "transfer") return null;
  const number = command.call === call ? command.otherNumber : command.number;
  return { reason: "transferred", text: number || null };
}

/** The commands under way. */
export class CommandsInFlight extends kit.CommandsInFlight<InFlight> {
  /** Those that are about a call. */
  on(call: CallKey): readonly InFlight[] {
    return this.all.filter(
      (command) =>
        ("call" in command && command.call === call) ||
        ("other" in command && command.other === call),
    );
  }
}
