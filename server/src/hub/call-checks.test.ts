import type { Account } from "@callboard/shared/board/account";
import type { CallCommand } from "@callboard/shared/commands/command";
import { CommandType } from "@callboard/shared/commands/command";
import type { BoardEvent } from "@callboard/shared/board/event";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { account, call, HubRig, offered, server } from "./hub-rig.ts";

const second = "account-2" as AccountId;
const other = "t1/account-1/n-2" as CallKey;
const elsewhere = "t1/account-2/n-3" as CallKey;
const talks = (key: CallKey): BoardEvent[] => [
  { type: "call-answered", call: key, others: "unchanged", at: 2 },
];
const held = (key: CallKey): BoardEvent[] => [{ type: "call-held", call: key, at: 3 }];
const ended = (key: CallKey): BoardEvent => ({
  type: "call-ended",
  call: key,
  ending: { reason: "ended", text: null, by: null },
  at: 4,
});

const link = { state: "up", since: 0, reason: null } as const;
const linkIs = (state: "up" | "down"): BoardEvent => ({
  type: "link-changed",
  server,
  link: { ...link, state },
  at: 5,
});

/** A hub whose server supports every command and has two accounts, the first with these facts. */
function hub(...facts: readonly BoardEvent[]): HubRig {
  const rig = new HubRig();
  const [first] = rig.hub.board.accounts;
  const accounts = [account, second].map((id) => ({ ...(first as Account), id }));
  const info = { id: server, name: "Bay 1", protocol: "csta", link } as const;
  const servers = [{ ...info, capabilities: CommandType.options }];
  rig.happens({ type: "configuration-applied", servers, accounts, at: 1 }, ...facts);
  return rig;
}

/** Why a command was not sent; null when it was. */
function reasonFor(rig: HubRig, command: CallCommand): string | null {
  const browser = rig.browser().hello().says(rig.command(command).frame);
  return browser.of("outcome")[0]?.reason ?? null;
}

const number = "3009";
const BY_PHASE = [
  [{ type: "divert", call, number }, ["ringing"]],
  [{ type: "pick-up", call, account: second }, ["ringing"]],
  [{ type: "consult", call, number }, ["talking"]],
  [{ type: "send-digits", call, digits: "1" }, ["talking"]],
  [{ type: "blind-transfer", call, number }, ["talking", "held"]],
  [{ type: "hold", call }, ["talking", "held"]],
] as const satisfies readonly (readonly [CallCommand, readonly string[]])[];

test.each(BY_PHASE)("$type is sent in its phases only", (command, phases) => {
  const facts = { ringing: [], talking: talks(call), held: [...talks(call), ...held(call)] };
  for (const [phase, more] of Object.entries(facts)) {
    const rig = hub(offered(), ...more);
    const reason = reasonFor(rig, command);
    const isFit = phases.some((one) => one === phase);
    expect([phase, reason === null, rig.sunk.length]).toEqual([phase, isFit, isFit ? 1 : 0]);
  }
});

test.each(["transfer", "reconnect"] as const)("%s needs two calls of one account", (type) => {
  const both = [offered(), ...talks(call), offered(other), ...talks(other), ...held(other)];
  const command = { type, call, other } as const;
  expect(reasonFor(hub(...both), command)).toBeNull();
  expect(reasonFor(hub(...both), { type, call, other: call })).toContain("not on the same account");
  expect(reasonFor(hub(...both, ended(other)), command)).toContain("The other call has ended");
  expect(reasonFor(hub(offered(), ...talks(call)), command)).toContain("has ended");
  expect(reasonFor(hub(offered(), offered(other)), command)).toContain("has not been answered");
  const foreign: BoardEvent = { ...offered(elsewhere), account: second } as BoardEvent;
  const far = hub(offered(), ...talks(call), foreign, ...talks(elsewhere));
  expect(reasonFor(far, { type, call, other: elsewhere })).toContain("not on the same account");
});

test("a transfer to a call that has not been reported since the link came back is refused", () => {
  const rig = hub(offered(other), ...talks(other), linkIs("down"), linkIs("up"));
  rig.happens(offered(), ...talks(call));
  expect(reasonFor(rig, { type: "transfer", call, other })).toContain(
    "has not been reported since",
  );
});

test("a pick-up is for another account of the same server", () => {
  const rig = hub(offered());
  expect(reasonFor(rig, { type: "pick-up", call, account })).toContain("answer it there");
  const unknown = "account-9" as AccountId;
  expect(reasonFor(rig, { type: "pick-up", call, account: unknown })).toContain(
    "account does not exist",
  );
  expect(rig.sunk).toEqual([]);
  expect(reasonFor(rig, { type: "pick-up", call, account: second })).toBeNull();
});

test("a ringing call that another station handles is neither picked up nor diverted", () => {
  const rig = hub(offered());
  expect(reasonFor(rig, { type: "pick-up", call, account: second })).toBeNull();
  expect(reasonFor(rig, { type: "divert", call, number })).toContain(
    "IOS-1 is answering this call",
  );
  const diverting = hub(offered());
  expect(reasonFor(diverting, { type: "divert", call, number })).toBeNull();
  const pickUp = { type: "pick-up", call, account: second } as const;
  expect(reasonFor(diverting, pickUp)).toContain("IOS-1 is declining this call");
});

test("a call that another station has answered is not diverted, and the refusal names the station", () => {
  const rig = hub(offered(), { ...talks(call)[0], by: "IOS-9" } as BoardEvent);
  expect(reasonFor(rig, { type: "divert", call, number })).toContain("IOS-9 has already answered");
});
