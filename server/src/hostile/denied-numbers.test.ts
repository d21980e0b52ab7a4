import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ACCOUNT, GuardedBridge, SERVER } from "./guarded-bridge-rig.ts";

const RULES = { allow: ["30*", "3112"], deny: ["3099"] };

let bridge: GuardedBridge;
/** The token of an admin for whom these numbers are denied. */
let headers = { authorization: "" };
beforeAll(async () => {
  bridge = await GuardedBridge.start({ settings: { numbers: { admin: RULES } } });
  const { tokens } = bridge.people.authenticator;
  const { secret } = tokens.create({ name: "Script", role: "admin", expiresAt: null });
  headers = { authorization: `Bearer ${secret}` };
  await vi.waitUntil(() => bridge.phone.received.length > 0, { timeout: 10_000 });
});
afterAll(() => bridge.stop());

async function call(number: string): Promise<{ outcome: string; reason?: string }> {
  const reply = await bridge.app.http.inject({
    method: "POST",
    url: "/api/commands",
    headers,
    payload: {
      id: randomUUID(),
      command: { type: "make-call", server: SERVER, account: ACCOUNT.id, number },
    },
  });
  return reply.json();
}

test("nothing of a denied number reaches the server, and the refusal is in the audit log", async () => {
  for (const number of ["3099", "4102", "sip:3001@elsewhere", "30%3999"]) {
    expect(await call(number)).toMatchObject({
      outcome: "refused",
      reason: expect.stringContaining("You may not call this number here.") as string,
    });
  }
  expect(bridge.commands()).toEqual([]);
  const audit = await bridge.app.http.inject({ url: "/api/audit", headers });
  expect(audit.body.split('"command-refused"')).toHaveLength(5);
  // An allowed number is sent, once.
  await call("3112");
  expect(bridge.commands()).toEqual([expect.stringContaining("3112")]);
});
