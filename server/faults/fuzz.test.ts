import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { callsOfServer, callsOnBoard, Storm } from "./storm.ts";

const FRAMES = process.env["CALLBOARD_FULL"] === "1" ? 10_000 : 2000;
const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);

const LEGAL = [
  { event: "call-return", account: "account-1", call_id: 3 },
  { event: "call-incoming", account: "account-2", call_id: 4, caller: "3001", caller_name: "Ærø" },
  { event: "call-answered", account: "account-2", call_id: 4 },
  { event: "call-ended", account: "account-2", call_id: 4 },
  {
    event: "status",
    account: "account-3",
    calls: [{ call_id: 5, caller: "3003", callee: "3001", started: true, stopped: false }],
    account_status: 200,
  },
  { event: "fail", account: "account-1", error: "Invalid call ID" },
].map((event) => Buffer.from(`${JSON.stringify(event)}\0`));

const ODD = [
  "null",
  "true",
  "-1",
  "1e400",
  '"x"',
  "[]",
  "{}",
  "9007199254740993",
  '{"__proto__":{}}',
];

/** A valid message with one fault: a flipped bit, a wrong length, a NUL inside, or a value of another type. */
function broken(storm: Storm): Buffer {
  const legal = Buffer.from(LEGAL[storm.below(LEGAL.length)] ?? "");
  const place = storm.below(legal.length);
  switch (storm.below(4)) {
    case 0:
      legal.writeUInt8(legal.readUInt8(place) ^ (1 << storm.below(8)), place);
      return legal;
    case 1:
      return Buffer.concat([legal.subarray(0, place), Buffer.from([0])]);
    case 2:
      return Buffer.concat([legal.subarray(0, place), Buffer.from([0]), legal.subarray(place)]);
    default: {
      const text = legal.toString();
      const values = [...text.matchAll(/:("[^"]*"|\d+|true|false|\[.*\])/g)];
      const value = values[storm.below(values.length)]?.[1] ?? "";
      return Buffer.from(text.replace(`:${value}`, `:${ODD[storm.below(ODD.length)] ?? "null"}`));
    }
  }
}

test(`${FRAMES} broken messages do no lasting harm: the board equals the server's state again`, async () => {
  const storm = await Storm.begin(SEED);
  await expect.poll(() => storm.browser.board.servers[0]?.link.state).toBe("up");
  storm.phone.ring({ to: "account-7", from: "4711" });
  for (let sent = 0; sent < FRAMES; sent += 50) {
    const burst = Array.from({ length: 50 }, () => broken(storm));
    storm.phone.injectBytes(Buffer.concat(burst));
    await pause(2);
  }
  await expect
    .poll(() => callsOnBoard(storm.browser.board), { timeout: 12_000, interval: 50 })
    .toEqual(callsOfServer(storm.phone));
  expect(callsOfServer(storm.phone)).toHaveLength(1);
  expect(storm.browser.board.servers[0]?.link.state).toBe("up");
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(storm.received()).toEqual([]);
  await storm.end();
});
