import { once } from "node:events";
import { expect, test } from "vitest";
import { ChildBridge } from "./child-bridge.ts";

const ENDS = [
  ["an uncaught error", "throw", 1],
  ["an unhandled rejection", "reject", 1],
  ["an unhandled rejection with a text", "reject-text", 1],
  ["an abort of the whole process", "abort", null],
] as const;

test.each(ENDS)(
  "a bridge that ends by %s leaves no secret behind, and a service manager restarts it",
  async (_what, how, code) => {
    const bridge = await ChildBridge.start();
    await bridge.use();
    const ended = once(bridge.child, "exit");
    bridge.crash(how);
    const [exitCode, signal] = (await ended) as [number | null, string | null];
    // systemd's on-failure restarts after both, but not after 2 and 78.
    expect([exitCode, signal]).toEqual(code === null ? [null, "SIGABRT"] : [code, null]);
    await bridge.stop();
    expect(bridge.leaks()).toEqual([]);
    if (code === null) return;
    const last = JSON.parse(bridge.stderr.trim().split("\n").at(-1) ?? "") as object;
    const known = ["frames", "hostname", "kind", "level", "msg", "origin", "pid", "time"];
    expect(Object.keys(last).sort()).toEqual(known);
    expect(last).toMatchObject({ level: 60, msg: "stopped after an internal error" });
  },
  60_000,
);

test("a CSTA server's password from the environment is shown nowhere, even if the server quotes it in a refusal", async () => {
  const bridge = await ChildBridge.start();
  await bridge.use();
  const { metrics, board, bundle } = await bridge.visibleData();
  await bridge.stop();
  // Check that each place was used and shows the server that refused.
  expect(metrics).toContain('server="office"');
  expect(board).toContain("rejected the log-in: •••");
  expect(bundle).toContain("CALLBOARD_CANARY");
  expect(bridge.heard).toContain("StartApplicationSession");
  expect(bridge.leaks({ metrics, board, bundle })).toEqual([]);
}, 60_000);
