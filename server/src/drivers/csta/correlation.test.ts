import { expect, test } from "vitest";
import { CORRELATIONS } from "./correlation.ts";
import { RequestQueue } from "./request-queue.ts";

const { j2, nul } = CORRELATIONS;

test("invokeIDs are four digits, start again after the last one, and are never the one of events", () => {
  const ids = Array.from({ length: 20_000 }, (_, count) => j2.mint(count, "n"));
  expect(new Set(ids).size).toBe(9999);
  expect(ids.every((id) => /^\d{4}$/.test(id))).toBe(true);
  expect(ids).not.toContain("9999");
  expect(ids.slice(9997, 10_001)).toEqual(["9997", "9998", "0000", "0001"]);
});

test("a message is read as it was written; 9999 or no id belongs to no request", () => {
  const xml = "<x a='0001 '>0002 </x>";
  expect(j2.read(j2.label("0042", xml))).toEqual({ requestId: "0042", xml });
  expect(j2.label(null, xml)).toBe(`9999 ${xml}`);
  for (const message of [`9999 ${xml}`, xml]) {
    expect(j2.read(message)).toEqual({ requestId: null, xml });
  }
  expect(j2.read("0001{}")).toEqual({ requestId: null, xml: "0001{}" });
  expect(nul.read(nul.label("1-n", xml))).toEqual({ requestId: null, xml });
});

test("an id is in use until its response, and for a minute after it timed out", () => {
  const requests = new RequestQueue(true);
  const words = { service: "RequestSystemStatus" } as const;
  requests.sent({ id: "0001", words, purpose: { for: "heartbeat" }, deadline: 5000, mark: 0 });
  expect([requests.isUsed("0001"), requests.isUsed("0002")]).toEqual([true, false]);
  requests.takeOverdue(5000);
  expect(requests.isUsed("0001")).toBe(true);
  requests.takeOverdue(65_001);
  expect(requests.isUsed("0001")).toBe(false);
});
