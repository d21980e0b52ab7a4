import type { ClientFrame } from "@callboard/shared/protocol/frames";
import { BoardEvent } from "@callboard/shared/board/event";
import { expect, test } from "vitest";
import { boardOf, callWith } from "../board-fixture.ts";
import { DIAL_PAD, targetOfCall } from "./command-records.ts";
import { newCommandId } from "./command-id.ts";
import { Commands } from "./commands.svelte.ts";

const { key, server, account } = callWith();
const answer = { type: "answer", call: key } as const;
const dial = { type: "make-call", server, account, number: "3002" } as const;

function rig() {
  const sent: ClientFrame[] = [];
  const bridge = { isLive: true };
  const commands = new Commands({
    send: (frame) => {
      sent.push(frame);
      return true;
    },
    isLive: () => bridge.isLive,
    shownSeq: () => 42,
    newId: () => newCommandId(),
  });
  const lastId = () => {
    const frame = sent.findLast((each) => each.type === "command");
    if (!frame) throw new Error("no command was sent");
    return frame.id;
  };
  return { commands, sent, bridge, lastId };
}

test("a command is sent once, with what the user had seen, and is pending", () => {
  const { commands, sent } = rig();
  commands.send(answer);
  expect(sent).toMatchObject([{ type: "command", seq: 42, command: answer }]);
  expect(commands.at(targetOfCall(key))?.status.at).toBe("pending");
});

test("without a bridge nothing is sent, and the outcome is immediate", () => {
  const { commands, sent, bridge } = rig();
  bridge.isLive = false;
  commands.send(answer);
  expect(sent).toEqual([]);
  expect(commands.at(targetOfCall(key))?.status).toEqual({
    at: "settled",
    outcome: "not-sent",
    reason: "No connection to Callboard. Nothing was sent.",
  });
});

test("after a drop the bridge is asked for a command's outcome, and the command is never sent again", () => {
  const { commands, sent, lastId } = rig();
  commands.send(answer);
  const id = lastId();
  commands.dropped();
  commands.back();
  expect(sent.slice(1)).toEqual([{ type: "command-status", id }]);
  commands.outcome({ type: "outcome", id, outcome: "confirmed" });
  expect(commands.at(targetOfCall(key))).toBeUndefined();
});

test("a dialled number is released when the bridge shows that the call was sent", () => {
  const { commands, lastId } = rig();
  let isOut = false;
  commands.send(dial, () => (isOut = true));
  expect(isOut).toBe(false);
  const causedBy = lastId();
  const fact = { type: "call-dialed", call: key, server, account, number: "3002", at: 1, causedBy };
  commands.fact(boardOf(), BoardEvent.parse(fact));
  expect(isOut).toBe(true);
  expect(commands.isMine(causedBy)).toBe(true);
});

test.each(["refused", "not-sent"] as const)(
  "a dialled number is kept when it was %s",
  (outcome) => {
    const { commands, lastId } = rig();
    let isOut = false;
    commands.send(dial, () => (isOut = true));
    commands.outcome({ type: "outcome", id: lastId(), outcome, reason: "Nothing was sent." });
    expect(isOut).toBe(false);
    expect(commands.at(DIAL_PAD)?.status.at).toBe("settled");
  },
);

test("listeners get a failure, not a success", () => {
  const { commands, lastId } = rig();
  const told: string[] = [];
  commands.onFailure(({ type }) => void told.push(type));
  commands.send(answer);
  commands.outcome({ type: "outcome", id: lastId(), outcome: "confirmed" });
  commands.send(dial);
  commands.outcome({ type: "outcome", id: lastId(), outcome: "unanswered" });
  expect(told).toEqual(["make-call"]);
});

test("a dismissed notice goes, a pending command stays", () => {
  const { commands, lastId } = rig();
  commands.send(answer);
  commands.dismiss(targetOfCall(key));
  expect(commands.at(targetOfCall(key))).toBeDefined();
  commands.outcome({ type: "outcome", id: lastId(), outcome: "failed", reason: "no" });
  commands.dismiss(targetOfCall(key));
  expect(commands.at(targetOfCall(key))).toBeUndefined();
});
