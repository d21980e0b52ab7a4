import type { CommandType } from "@callboard/shared/commands/command";
import type { CommandId } from "@callboard/shared/board/ids";
import { expect } from "vitest";
import { Bench } from "./bench.ts";
import { commonOf } from "./kit.ts";
import type { DecodedRequest, Laws, ServerNews } from "./kit.ts";
import { stage } from "./stage.ts";

/** What may happen to a command in flight. */
type Turn = "reply" | "event" | "refusal" | "loss" | "silence";
const TURNS = ["reply", "event", "refusal", "loss", "silence"] as const;

export const OUTCOME_LAWS: Laws = {
  "every command has one outcome, in every order of reply, event, refusal, loss and silence": (
    kit,
  ) => {
    for (const type of commonOf(kit.vendor))
      for (const turns of orders(TURNS, 3)) {
        const bench = Bench.online(kit);
        const id = begin(bench, type);
        play(bench, turns);
        bench.passUntilSettled(id);
        expect(bench.outcome(id), `${type} after ${turns.join(", ")}`).toBeDefined();
      }
  },

  "a command that the server carries out succeeds": (kit) => {
    for (const type of commonOf(kit.vendor)) {
      const bench = Bench.online(kit);
      const id = begin(bench, type);
      const rounds = kit.steps?.[type]?.length ?? 1;
      for (let round = 0; round < rounds; round += 1) play(bench, ["reply", "event"]);
      bench.passUntilSettled(id);
      expect(["confirmed", "assumed"], type).toContain(bench.outcome(id));
    }
  },

  "a command that the server refuses has failed, with the server's text": (kit) => {
    for (const type of commonOf(kit.vendor)) {
      const bench = Bench.online(kit);
      bench.answersSnapshots = type !== "refresh";
      const id = begin(bench, type);
      play(bench, ["refusal"]);
      bench.pass(3000);
      expect(bench.outcomes.get(id), type).toMatchObject({ outcome: "failed" });
      expect(bench.outcomes.get(id)?.reason, type).toContain(REFUSAL);
    }
  },

  "a command without a reply never succeeds, and gets an outcome": (kit) => {
    for (const type of commonOf(kit.vendor)) {
      const bench = Bench.online(kit);
      const command = stage(bench, type);
      bench.answersSnapshots = false;
      const id = bench.give(command);
      bench.passUntilSettled(id);
      expect(bench.outcome(id), type).toBe("unanswered");
    }
  },

  "a command in flight is unknown as soon as the session is lost": (kit) => {
    for (const type of commonOf(kit.vendor)) {
      const bench = Bench.online(kit);
      bench.answersSnapshots = type !== "refresh";
      const id = begin(bench, type);
      bench.lose();
      expect(bench.outcome(id), type).toBe("unknown");
    }
  },

  "a reply that comes after the outcome no longer changes it": (kit) => {
    for (const type of commonOf(kit.vendor)) {
      const bench = Bench.online(kit);
      const id = begin(bench, type);
      const late = bench.takeWaiting();
      bench.passUntilSettled(id);
      const outcome = bench.outcome(id);
      if (late) bench.hears(bench.exchange.carryOut(late));
      bench.passUntilSettled(id);
      expect(bench.outcome(id), type).toBe(outcome);
    }
  },
};

const REFUSAL = "Line 7 says no";

function begin(bench: Bench, type: CommandType): CommandId {
  const command = stage(bench, type);
  bench.pass(2000);
  return bench.give(command);
}

/** Applies these turns to the waiting command. It is carried out once, whether the reply or the event comes first. */
function play(bench: Bench, turns: readonly Turn[]): void {
  const asked = bench.takeWaiting() ?? lastSnapshotRequest(bench);
  let news: readonly ServerNews[] | undefined;
  const carryOut = (): readonly ServerNews[] =>
    (news ??= asked ? bench.exchange.carryOut(asked) : []);
  const happen: Record<Turn, () => void> = {
    reply: () => bench.hears(carryOut().filter(isReply)),
    event: () => bench.hears(carryOut().filter((item) => !isReply(item))),
    refusal: () => bench.hears(asked ? [{ is: "refused", to: asked, text: REFUSAL }] : []),
    loss: () => bench.lose().pass(300).open(),
    silence: () => bench.pass(700),
  };
  for (const turn of turns) happen[turn]();
}

function isReply({ is }: ServerNews): boolean {
  return is === "accepted" || is === "refused";
}

function lastSnapshotRequest(bench: Bench): DecodedRequest | undefined {
  return bench.answersSnapshots ? undefined : bench.snapshotRequests.at(-1);
}

/** All orders of up to `most` items, including none. */
function orders<T>(items: readonly T[], most: number): T[][] {
  if (most === 0) return [[]];
  const longer = items.flatMap((item) =>
    orders(
      items.filter((other) => other !== item),
      most - 1,
    ).map((rest) => [item, ...rest]),
  );
  return [[], ...longer];
}
