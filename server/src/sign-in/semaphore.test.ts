import { expect, test } from "vitest";
import { Semaphore } from "./semaphore.ts";

test("only a limited number run at a time, and excess tasks are refused", async () => {
  const semaphore = new Semaphore(2, 3);
  let inside = 0;
  let most = 0;
  const ends: (() => void)[] = [];
  const work = async (): Promise<string> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise<void>((resolve) => ends.push(resolve));
    inside -= 1;
    return "done";
  };
  const all = Array.from({ length: 6 }, () => semaphore.run(work));
  expect(await all[5]).toBeNull();
  for (let index = 0; index < 5; index += 1) {
    await Promise.resolve();
    while (ends.length === 0) await Promise.resolve();
    ends.shift()?.();
  }
  expect(await Promise.all(all)).toEqual(["done", "done", "done", "done", "done", null]);
  expect(most).toBe(2);
});
