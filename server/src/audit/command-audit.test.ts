import type { Command } from "@callboard/shared/commands/command";
import { expect, test } from "vitest";
import { Dispatch } from "../hub/dispatch.ts";
import type { ClientCommand } from "../hub/authorise.ts";
import { ANY_CLIENT } from "../hub/client.ts";
import { account, call, HubRig, offered, server } from "../hub/hub-rig.ts";
import { Store } from "../store/store.ts";
import { Audit } from "./store.ts";
import { CommandAudit } from "./command-audit.ts";

/** A dispatch with an audit, and a server that only receives. */
function rig() {
  const hub = new HubRig();
  hub.happens(offered());
  const store = Store.inMemory();
  const audit = new Audit(store, () => hub.now);
  const failures: unknown[] = [];
  const record = new CommandAudit({
    audit: () => audit,
    now: () => hub.now,
    failed: (error) => failures.push(error),
  });
  const sunk: string[] = [];
  const dispatch: Dispatch = new Dispatch({
    view: hub.hub,
    claims: hub.claims,
    count: () => undefined,
    limits: { check: () => null },
    numbers: { check: () => null },
    record,
    sink: (_server, { id }) =>
      sunk.push(`${id} after ${audit.before(1e9, 1)[0]?.kind ?? "nothing"}`),
    now: () => hub.now,
  });
  const give = (command: Command, more: Partial<ClientCommand> = {}) => {
    const id = hub.newId();
    dispatch.give(
      { id, by: "IOS-1", seq: undefined, command, client: ANY_CLIENT, ...more },
      () => undefined,
    );
    return id;
  };
  const written = () => audit.before(1e9, 5000).reverse();
  return { hub, store, audit, dispatch, give, sunk, failures, written };
}

test("the intent is on disk before the command is sent, with the call as it was", () => {
  const { give, dispatch, sunk, written, hub } = rig();
  const id = give({ type: "answer", call });
  expect(sunk).toEqual([`${id} after command-intended`]);
  hub.happens({
    type: "call-ended",
    call,
    ending: { kind: "hung-up", by: "far-end" } as never,
    at: 2,
  });
  dispatch.settle(id, { outcome: "failed", reason: "487" });
  expect(written()).toMatchObject([
    {
      kind: "command-intended",
      station: "IOS-1",
      who: { kind: "anybody" },
      detail: { id, command: { type: "answer" }, call: { number: "3002", phase: "ringing" } },
    },
    { kind: "command-ended", detail: { id, outcome: "failed", reason: "487" } },
  ]);
});

test("no entry contains a password or keypad digits", () => {
  const { give, written } = rig();
  give({ type: "login", server, account, user: "u", password: "canary-7431", registrar: "r" });
  give({ type: "send-digits", call, digits: "7431" });
  const all = JSON.stringify(written());
  expect(all).toContain('"type":"login"');
  expect(all).toContain('"type":"send-digits"');
  expect(all).not.toContain("7431");
});

test("1,000 commands leave 1,000 intents, 1,000 outcomes and an intact chain", () => {
  const { give, dispatch, audit, written } = rig();
  for (let index = 0; index < 1000; index += 1) {
    const id = give({ type: "make-call", server, account, number: "3112" });
    dispatch.settle(id, { outcome: "confirmed" });
  }
  const kinds = written().map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "command-intended")).toHaveLength(1000);
  expect(kinds.filter((kind) => kind === "command-ended")).toHaveLength(1000);
  expect(audit.verify()).toMatchObject({ ok: true, count: 2000 });
});

test("refusals beyond the limit are counted instead of written", () => {
  const { give, hub, written } = rig();
  for (let index = 0; index < 500; index += 1) give({ type: "hold", call });
  expect(written()).toHaveLength(20);
  hub.now += 60_000;
  give({ type: "hold", call });
  expect(written().slice(20)).toMatchObject([
    { kind: "refusals-left-out", detail: { count: 480 } },
    { kind: "command-refused", detail: { command: { type: "hold" } } },
  ]);
});

test("when the audit cannot be written the command is still sent, and the failure is reported", () => {
  const { give, store, sunk, failures } = rig();
  store.run("drop table audit_head");
  give({ type: "answer", call });
  expect(sunk).toHaveLength(1);
  expect(failures).toHaveLength(1);
});
