import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyBoard } from "./board.ts";
import type { BoardEvent } from "./event.ts";
import type { AccountId, CallKey, ServerId } from "./ids.ts";
import { reduce } from "./reduce.ts";
import { Replica } from "./replica.ts";

const place = { server: "t1" as ServerId, account: "account-1" as AccountId };
const offered = (at: number): BoardEvent => {
  const call = `c${String(at % 7)}` as CallKey;
  return { type: "call-offered", call, ...place, number: "1", name: null, at };
};

test("a known burst is a duplicate, one that does not follow the last is a gap", () => {
  const replica = new Replica();
  const events = [offered(1), offered(2)];
  expect(replica.apply({ seq: 2, events })).toBe("applied");
  expect(replica.apply({ seq: 2, events })).toBe("duplicate");
  expect(replica.apply({ seq: 4, events: [offered(4)] })).toBe("gap");
  expect(replica.seq).toBe(2);
});

test("of an overlapping burst only the new part is applied, with the boards before and after it", () => {
  const replica = new Replica();
  replica.apply({ seq: 2, events: [offered(1), offered(2)] });
  const heard: [number, number, number][] = [];
  const frame = { seq: 4, events: [offered(2), offered(3), offered(4)] };
  const result = replica.apply(frame, (before, { at }, after) => {
    heard.push([before.calls.length, at, after.calls.length]);
  });
  expect(result).toBe("applied");
  expect(heard).toEqual([
    [2, 3, 3],
    [3, 4, 4],
  ]);
  expect(replica.board.calls.map((call) => call.key)).toEqual(["c1", "c2", "c3", "c4"]);
});

test("bursts of any size lead to the same board as single facts", () => {
  const property = fc.property(
    fc.array(fc.nat(1000)),
    fc.integer({ min: 1, max: 5 }),
    (ats, size) => {
      const events = ats.map(offered);
      const replica = new Replica();
      for (let from = 0; from < events.length; from += size) {
        const burst = events.slice(from, from + size);
        replica.apply({ seq: from + burst.length, events: burst });
      }
      expect(replica.board).toEqual(events.reduce(reduce, emptyBoard));
    },
  );
  fc.assert(property);
});
