import { expect, test } from "vitest";
import { offered, server } from "../hub/hub-rig.ts";
import { httpRig } from "../http-rig.ts";
import type { HttpRig } from "../http-rig.ts";
import { LoopLag } from "./loop-lag.ts";
import { createMetrics } from "./metrics.ts";

async function scrape({ http }: HttpRig): Promise<string[]> {
  return (await http.inject("/metrics")).payload.split("\n");
}

test("the metrics are Prometheus text", async () => {
  const { http } = await httpRig();
  const reply = await http.inject("/metrics");
  expect(reply.statusCode).toBe(200);
  expect(reply.headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
});

test("every metric has the prefix callboard_, except the process's memory and processor time", async () => {
  const lines = await scrape(await httpRig());
  const names = lines.flatMap((line) => /^# TYPE (\S+)/.exec(line)?.[1] ?? []);
  const foreign = names.filter((name) => !name.startsWith("callboard_"));
  expect(foreign).toEqual(["process_cpu_seconds_total", "process_resident_memory_bytes"]);
  expect(lines.some((line) => /^process_cpu_seconds_total \d*\.\d+$/.test(line))).toBe(true);
  expect(lines.some((line) => /^process_resident_memory_bytes [1-9]\d+$/.test(line))).toBe(true);
});

test("a link is 1 in the state it is in and 0 in all others", async () => {
  const rig = await httpRig();
  expect(await scrape(rig)).toContain('callboard_link_up{server="t1"} 1');
  rig.rig.happens({
    type: "link-changed",
    server,
    link: { state: "slow", since: 1, reason: null },
    at: 1,
  });
  const lines = await scrape(rig);
  expect(lines).toContain('callboard_link_up{server="t1"} 0');
  expect(lines.filter((line) => line.startsWith("callboard_link_state{"))).toEqual([
    'callboard_link_state{server="t1",state="connecting"} 0',
    'callboard_link_state{server="t1",state="up"} 0',
    'callboard_link_state{server="t1",state="slow"} 1',
    'callboard_link_state{server="t1",state="down"} 0',
  ]);
});

test("messages and problems of a server are absolute counts, not added up by scrapes", async () => {
  const rig = await httpRig();
  rig.traffic.set(server, { received: 3, counts: new Map([["not-json", 2]]) });
  await scrape(rig);
  const lines = await scrape(rig);
  expect(lines).toContain('callboard_frames_received_total{server="t1"} 3');
  expect(lines).toContain('callboard_bad_frames_total{server="t1",problem="not-json"} 2');
});

test("commands are counted by type and outcome", async () => {
  const rig = await httpRig();
  rig.commands.add("answer", "confirmed");
  rig.commands.add("answer", "confirmed");
  rig.commands.add("answer", "refused");
  await scrape(rig);
  const lines = await scrape(rig);
  expect(lines).toContain('callboard_commands_total{type="answer",outcome="confirmed"} 2');
  expect(lines).toContain('callboard_commands_total{type="answer",outcome="refused"} 1');
});

test("facts and browsers are counted", async () => {
  const rig = await httpRig();
  rig.rig.happens(offered());
  rig.rig.browser().hello();
  const leaving = rig.rig.browser().hello();
  leaving.peer.end();
  await scrape(rig);
  const lines = await scrape(rig);
  expect(lines).toContain("callboard_events_total 1");
  expect(lines).toContain("callboard_browsers 1");
});

test("without browsers nothing is queued", async () => {
  const lines = await scrape(await httpRig());
  expect(lines).toContain('callboard_browser_queue_bytes{of="largest"} 0');
  expect(lines).toContain('callboard_browser_queue_bytes{of="sum"} 0');
});

test("queued bytes are reported for the slowest browser and for all", async () => {
  const { rig, traffic, commands } = await httpRig();
  const queuedBytes = (): number[] => [3, 10, 0];
  const sources = { hub: rig.hub, traffic, commands, lag: new LoopLag(), queuedBytes };
  const text = await createMetrics(sources).metrics();
  expect(text).toContain('callboard_browser_queue_bytes{of="largest"} 10\n');
  expect(text).toContain('callboard_browser_queue_bytes{of="sum"} 13\n');
});

test("two simultaneous scrapes give the same values", async () => {
  const rig = await httpRig();
  rig.rig.happens(offered());
  const [one, other] = await Promise.all([scrape(rig), scrape(rig)]);
  const figures = (lines: string[]): string[] =>
    lines.filter((line) => /^callboard_(link|events|browser)/.test(line));
  expect(figures(one)).toEqual(figures(other));
});

test("a blocked event loop shows in the lag of one scrape", async () => {
  const lag = new LoopLag();
  lag.start();
  await pause(30);
  const until = performance.now() + 120;
  while (performance.now() < until);
  await pause(30);
  const worst = lag.take().at(-1);
  expect(worst?.quantile).toBe("1");
  expect(worst?.seconds).toBeGreaterThan(0.08);
  expect(worst?.seconds).toBeLessThan(5);
  expect(lag.take().at(-1)?.seconds).toBe(0);
  lag.stop();
});

test("the lag is zero when nothing was measured", () => {
  expect(new LoopLag().take().map(({ seconds }) => seconds)).toEqual([0, 0, 0]);
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
