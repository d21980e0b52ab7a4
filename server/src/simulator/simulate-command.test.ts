import { expect, test } from "vitest";
import { runSimulate } from "./simulate-command.ts";
import { WireClient } from "./wire-fixture.ts";

test("simulate starts servers on consecutive ports and prints each", async () => {
  const lines: string[] = [];
  const port = somePort();
  const asked = { port, servers: 2, accounts: 3, print: (line: string) => lines.push(line) };
  const running = await runSimulate(asked);
  const client = await WireClient.to(port + 1);
  client.send({ cmd: "get-status", account: "account-3" });
  expect(await client.event("status")).toMatchObject({ account_status: 200 });
  client.close();
  await running.stop();
  expect(lines).toEqual([
    `Server 1 on 127.0.0.1:${port}: account-1 (3001), account-2 (3002), account-3 (3003)`,
    `Server 2 on 127.0.0.1:${port + 1}: account-1 (3001), account-2 (3002), account-3 (3003)`,
  ]);
});

test("simulate plays calls at the requested rate, with the requested behaviours", async () => {
  const port = somePort();
  const asked = { port, rate: 60, speed: 20, behave: ["write-escaped"], print: () => undefined };
  const running = await runSimulate(asked);
  const client = await WireClient.to(port);
  await client.event("call-incoming");
  expect(client.text()).not.toMatch(/[\u0080-\uffff]/);
  client.close();
  await running.stop();
});

test("simulate refuses an unknown behaviour and a port in use, and leaves nothing running", async () => {
  const port = somePort();
  const print = (): undefined => undefined;
  await expect(runSimulate({ port, behave: ["nonsense"], print })).rejects.toThrow("nonsense");
  const running = await runSimulate({ port: port + 1, print });
  await expect(runSimulate({ port, servers: 2, print })).rejects.toThrow("EADDRINUSE");
  await expect(WireClient.to(port)).rejects.toThrow("ECONNREFUSED");
  await running.stop();
});

function somePort(): number {
  return 20_000 + Math.floor(Math.random() * 12_000);
}
