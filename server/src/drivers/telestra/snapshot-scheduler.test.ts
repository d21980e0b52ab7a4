import type { AccountId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { SnapshotScheduler } from "./snapshot-scheduler.ts";

const account = (index: number): AccountId => `account-${index}` as AccountId;
const accounts = (count: number): AccountId[] =>
  Array.from({ length: count }, (_, i) => account(i));

function started(count: number): SnapshotScheduler {
  const snapshots = new SnapshotScheduler();
  snapshots.restart(accounts(count), 0);
  return snapshots;
}

test("never more than five requests are unanswered", () => {
  const snapshots = started(30);
  expect(snapshots.take(0)).toHaveLength(5);
  expect(snapshots.take(100)).toEqual([]);
  snapshots.answered(account(0), 100, false);
  expect(snapshots.take(100)).toHaveLength(1);
});

test("at most twenty requests go out in a second", () => {
  const snapshots = started(100);
  let sent = 0;
  for (let now = 0; now < 1000; now += 10) {
    for (const asked of snapshots.take(now)) {
      sent += 1;
      snapshots.answered(asked, now, false);
    }
  }
  expect(sent).toBe(20);
});

test("an idle account is asked again after 15 to 25 s, one with calls after 2 s", () => {
  const snapshots = started(1);
  snapshots.take(0);
  snapshots.answered(account(0), 0, true);
  expect(snapshots.next()).toBe(2000);
  snapshots.take(2000);
  snapshots.answered(account(0), 2000, false);
  const next = snapshots.next() ?? 0;
  expect(next).toBeGreaterThanOrEqual(17_000);
  expect(next).toBeLessThan(27_000);
});

test("a request that stays unanswered times out after 5 s and is sent again", () => {
  const snapshots = started(1);
  snapshots.take(0);
  expect(snapshots.take(4999)).toEqual([]);
  expect(snapshots.take(5000)).toEqual([account(0)]);
});

test("after a command an account's status is requested three times", () => {
  const snapshots = started(1);
  snapshots.take(0);
  snapshots.answered(account(0), 0, false);
  snapshots.after(account(0), 1000, [300, 1000, 3000]);
  const wakes: number[] = [];
  for (let next = snapshots.next() ?? 0; next < 10_000; next = snapshots.next() ?? Infinity) {
    wakes.push(next);
    for (const asked of snapshots.take(next)) snapshots.answered(asked, next, false);
  }
  expect(wakes).toEqual([1300, 2000, 4000]);
});

test("a burst of events on an account requests its status at most four times a second", () => {
  const snapshots = started(1);
  const asked: number[] = [];
  for (let now = 0; now < 1000; now += 5) {
    snapshots.soon(account(0), now);
    for (const one of snapshots.take(now)) {
      asked.push(now);
      snapshots.answered(one, now, true);
    }
  }
  expect(asked).toEqual([0, 250, 500, 750]);
});

test("each probe asks a different account", () => {
  const snapshots = started(3);
  for (const asked of snapshots.take(0)) snapshots.answered(asked, 0, false);
  const probed = [3000, 6000, 9000].map((now) => {
    const one = snapshots.takeOne(now);
    if (one !== null) snapshots.answered(one, now, false);
    return one;
  });
  expect(new Set(probed).size).toBe(3);
});

test("accounts that never answer do not wake the driver endlessly", () => {
  const snapshots = started(3);
  let wakes = 0;
  for (let now = 0; now < 60_000; wakes += 1) {
    snapshots.take(now);
    const next = snapshots.next() ?? Infinity;
    expect(next).toBeGreaterThan(now);
    now = next;
  }
  expect(wakes).toBeLessThan(60);
});
