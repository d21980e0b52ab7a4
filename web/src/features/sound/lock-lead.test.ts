import { expect, test } from "vitest";
import { LockLead } from "./lock-lead.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

interface Waiting {
  signal: AbortSignal;
  act: () => Promise<void>;
  end: (reason?: Error) => void;
}

/** One browser's locks: the first request holds it, and a closed tab releases it. */
class FakeLocks {
  #queue: Waiting[] = [];
  #held: Waiting | null = null;

  request = (_name: string, options: LockOptions, act: () => Promise<void>): Promise<void> => {
    return new Promise((resolve, reject) => {
      const end = (reason?: Error) => (reason ? reject(reason) : resolve());
      const waiting = { signal: options.signal ?? new AbortController().signal, act, end };
      waiting.signal.addEventListener("abort", () => this.#leave(waiting));
      this.#queue.push(waiting);
      void this.#grant();
    });
  };

  query = () => Promise.resolve({ held: this.#held ? [{ name: "callboard.ring" }] : [] });

  /** The tab that holds it closes: nothing in it runs. */
  closeLeader(): void {
    this.#held = null;
    void this.#grant();
  }

  #leave(waiting: Waiting): void {
    if (!this.#queue.includes(waiting)) return;
    this.#queue = this.#queue.filter((one) => one !== waiting);
    waiting.end(new Error("AbortError"));
  }

  async #grant(): Promise<void> {
    if (this.#held) return;
    const next = this.#queue.shift();
    if (!next) return;
    this.#held = next;
    await next.act();
    if (this.#held === next) this.#held = null;
    next.end();
    void this.#grant();
  }
}

function rig() {
  const locks = new FakeLocks();
  const tab = () => {
    const reported: boolean[] = [];
    const parts = {
      // Only the part of the interface used here.
      locks: locks as unknown as LockManager,
      tell: (leads: boolean) => void reported.push(leads),
    };
    return { lead: new LockLead(parts), reported };
  };
  return { locks, one: tab(), other: tab() };
}

test("of two tabs the first one leads", async () => {
  const { one, other } = rig();
  expect(await one.lead.isLed()).toBe(false);
  one.lead.start();
  other.lead.start();
  await settled();
  expect([one.reported, other.reported]).toEqual([[true], []]);
  expect(await other.lead.isLed()).toBe(true);
});

test("when the leader's tab closes the other one leads", async () => {
  const { one, other, locks } = rig();
  one.lead.start();
  other.lead.start();
  await settled();
  locks.closeLeader();
  await settled();
  expect(other.reported).toEqual([true]);
});

test("a leader that stops lets the other one lead, and may queue behind it", async () => {
  const { one, other } = rig();
  one.lead.start();
  other.lead.start();
  await settled();
  one.lead.stop();
  await settled();
  one.lead.start();
  await settled();
  expect([one.reported, other.reported]).toEqual([[true, false], [true]]);
});

test("a tab that no longer wants to lead leaves the queue", async () => {
  const { one, other, locks } = rig();
  one.lead.start();
  other.lead.start();
  other.lead.stop();
  locks.closeLeader();
  await settled();
  expect(other.reported).toEqual([false]);
});

test("a second request changes nothing", async () => {
  const { one, other } = rig();
  one.lead.start();
  one.lead.start();
  other.lead.start();
  await settled();
  one.lead.stop();
  await settled();
  expect(other.reported).toEqual([true]);
});

test("if the browser refuses its locks every tab rings: two rings beat none", async () => {
  const reported: boolean[] = [];
  const refuse = () => Promise.reject(new Error("SecurityError"));
  // Only the part of the interface used here.
  const locks = { request: refuse, query: refuse } as unknown as LockManager;
  new LockLead({ locks, tell: (leads) => void reported.push(leads) }).start();
  await settled();
  expect(reported).toEqual([true]);
});
