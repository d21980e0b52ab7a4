import { once } from "node:events";
import { expect, test } from "vitest";
import { ChildBridge } from "./child-bridge.ts";

const ENDS = [
  ["an error that nobody catches", "throw", 1],
  ["a promise that fails unheard", "reject", 1],
  ["one that fails with a mere text", "reject-text", 1],
  ["an abort of the whole process", "abort", null],
] as const;

test.each(ENDS)(
  "a bridge that ends by %s leaves no secret behind, and a service manager starts it anew",
  async (_what, how, code) => {
    const bridge = await ChildBridge.start();
    await bridge.isUsed();
    const ended = once(bridge.child, "exit");
    bridge.crash(how);
    const [exitCode, signal] = (await ended) as [number | null, string | null];
    // systemd's on-failure takes up both; 2 and 78 would keep it down.
    expect([exitCode, signal]).toEqual(code === null ? [null, "SIGABRT"] : [code, null]);
    await bridge.stop();
    expect(bridge.leaks()).toEqual([]);
    if (code === null) return;
    const last = JSON.parse(bridge.stderr.trim().split("\n").at(-1) ?? "") as object;
    const known = ["frames", "hostname", "kind", "level", "msg", "origin", "pid", "time"];
    expect(Object.keys(last).sort()).toEqual(known);
    expect(last).toMatchObject({ level: 60, msg: "ended by a fault inside the bridge" });
  },
  60_000,
);

test("the password of a CSTA server in the environment is shown nowhere, not even when a server that refuses it quotes it", async () => {
  const bridge = await ChildBridge.start();
  await bridge.isUsed();
  const { metrics, board, bundle } = await bridge.seen();
  await bridge.stop();
  // Each place was used, and tells of the server that refused.
  expect(metrics).toContain('server="office"');
  expect(board).toContain("rejected the log-in: •••");
  expect(bundle).toContain("CALLBOARD_CANARY");
  expect(bridge.heard).toContain("StartApplicationSession");
  expect(bridge.leaks({ metrics, board, bundle })).toEqual([]);
}, 60_000);
