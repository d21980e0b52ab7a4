import type { AccountId } from "@callboard/shared/board/ids";
import { expect, test } from "vitest";
import { Polls } from "./polls.ts";

const account = (index: number): AccountId => `account-${index}` as AccountId;
const accounts = (count: number): AccountId[] =>
  Array.from({ length: count }, (_, i) => account(i));

function started(count: number): Polls {
  const polls = new Polls();
  polls.restart(accounts(count), 0);
  return polls;
}

test("never more than five requests are unanswered", () => {
  const polls = started(30);
  expect(polls.take(0)).toHaveLength(5);
  expect(polls.take(100)).toEqual([]);
  polls.answered(account(0), 100, false);
  expect(polls.take(100)).toHaveLength(1);
});

test("at most twenty requests go out in a second", () => {
  const polls = started(100);
  let sent = 0;
  for (let now = 0; now < 1000; now += 10) {
    for (const asked of polls.take(now)) {
      sent += 1;
      polls.answered(asked, now, false);
    }
  }
  expect(sent).toBe(20);
});

test("an idle account is asked again after 15 to 25 s, one with calls after 2 s", () => {
  const polls = started(1);
  polls.take(0);
  polls.answered(account(0), 0, true);
  expect(polls.next()).toBe(2000);
  polls.take(2000);
  polls.answered(account(0), 2000, false);
  const next = polls.next() ?? 0;
  expect(next).toBeGreaterThanOrEqual(17_000);
  expect(next).toBeLessThan(27_000);
});

test("a request that stays unanswered is given up after 5 s and made again", () => {
  const polls = started(1);
  polls.take(0);
  expect(polls.take(4999)).toEqual([]);
  expect(polls.take(5000)).toEqual([account(0)]);
});

test("after a command an account is looked at three times", () => {
  const polls = started(1);
  polls.take(0);
  polls.answered(account(0), 0, false);
  polls.after(account(0), 1000, [300, 1000, 3000]);
  const looks: number[] = [];
  for (let next = polls.next() ?? 0; next < 10_000; next = polls.next() ?? Infinity) {
    looks.push(next);
    for (const asked of polls.take(next)) polls.answered(asked, next, false);
  }
  expect(looks).toEqual([1300, 2000, 4000]);
});

test("a burst of events on an account asks for it four times a second at most", () => {
  const polls = started(1);
  const asked: number[] = [];
  for (let now = 0; now < 1000; now += 5) {
    polls.soon(account(0), now);
    for (const one of polls.take(now)) {
      asked.push(now);
      polls.answered(one, now, true);
    }
  }
  expect(asked).toEqual([0, 250, 500, 750]);
});

test("the sign of life is asked of a different account each time", () => {
  const polls = started(3);
  for (const asked of polls.take(0)) polls.answered(asked, 0, false);
  const probed = [3000, 6000, 9000].map((now) => {
    const one = polls.takeOne(now);
    if (one !== null) polls.answered(one, now, false);
    return one;
  });
  expect(new Set(probed).size).toBe(3);
});

test("accounts that never answer do not make it wake without end", () => {
  const polls = started(3);
  let wakes = 0;
  for (let now = 0; now < 60_000; wakes += 1) {
    polls.take(now);
    const next = polls.next() ?? Infinity;
    expect(next).toBeGreaterThan(now);
    now = next;
  }
  expect(wakes).toBeLessThan(60);
});
