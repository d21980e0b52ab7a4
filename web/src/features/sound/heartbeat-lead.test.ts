import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { HeartbeatLead } from "./heartbeat-lead.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const KEY = "callboard.ring-lead";

/** The storage of one browser: a write in one tab is an event in the others. */
class FakeBrowser {
  text: string | null = null;
  refuses = false;
  readonly tabs: { name: string; changed: (key: string | null) => void }[] = [];

  storageOf(name: string): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
    const write = (text: string | null) => {
      if (this.refuses) throw new Error("denied");
      this.text = text;
      for (const tab of this.tabs) if (tab.name !== name) tab.changed(KEY);
    };
    return {
      getItem: () => this.text,
      setItem: (_key, text) => write(text),
      removeItem: () => write(null),
    };
  }
}

function tabIn(browser: FakeBrowser, name: string, random = 0.5) {
  const state = { leads: false, isClosed: false };
  /** Nothing in a closed tab runs. */
  const unlessClosed = (act: () => void) => {
    if (!state.isClosed) act();
  };
  const lead = new HeartbeatLead({
    tab: name,
    storage: browser.storageOf(name),
    onWrite: (changed) => {
      const tab = { name, changed: (key: string | null) => unlessClosed(() => changed(key)) };
      browser.tabs.push(tab);
      return () => void browser.tabs.splice(browser.tabs.indexOf(tab), 1);
    },
    now: () => Date.now(),
    random: () => random,
    after: (ms, act) => {
      const timer = setTimeout(() => unlessClosed(act), ms);
      return () => clearTimeout(timer);
    },
    tell: (leads) => void (state.leads = leads),
  });
  return { lead, state };
}

function rig() {
  const browser = new FakeBrowser();
  const one = tabIn(browser, "one", 0.2);
  const other = tabIn(browser, "other", 0.8);
  const leading = () => [one.state.leads, other.state.leads];
  return { browser, one, other, leading };
}

test("a single tab leads soon and keeps leading", async () => {
  const { one } = rig();
  one.lead.start();
  vi.advanceTimersByTime(500);
  expect(one.state.leads).toBe(true);
  vi.advanceTimersByTime(60_000);
  expect(one.state.leads).toBe(true);
  expect(await one.lead.isLed()).toBe(true);
});

test("of two tabs that start at the same moment one leads, and stays the leader", () => {
  const { one, other, leading } = rig();
  one.lead.start();
  other.lead.start();
  for (let second = 0; second < 30; second += 1) {
    vi.advanceTimersByTime(1000);
    expect(leading().filter(Boolean)).toHaveLength(1);
  }
});

test("two that claim at the very same moment end up with one leader", () => {
  const browser = new FakeBrowser();
  const tabs = [tabIn(browser, "one"), tabIn(browser, "other")];
  for (const { lead } of tabs) lead.start();
  vi.advanceTimersByTime(5000);
  expect(tabs.filter(({ state }) => state.leads)).toHaveLength(1);
});

test("a later tab leaves the leader alone", async () => {
  const { one, other, leading } = rig();
  one.lead.start();
  vi.advanceTimersByTime(1000);
  other.lead.start();
  vi.advanceTimersByTime(10_000);
  expect(leading()).toEqual([true, false]);
  expect(await other.lead.isLed()).toBe(true);
});

test("a leader that stops is replaced within half a second", () => {
  const { one, other, leading } = rig();
  one.lead.start();
  vi.advanceTimersByTime(1000);
  other.lead.start();
  vi.advanceTimersByTime(1000);
  one.lead.stop();
  vi.advanceTimersByTime(500);
  expect(leading()).toEqual([false, true]);
});

test("a leader whose tab crashes is replaced when its claim is stale", () => {
  const { one, other } = rig();
  one.lead.start();
  vi.advanceTimersByTime(1000);
  other.lead.start();
  vi.advanceTimersByTime(1000);
  one.state.isClosed = true;
  vi.advanceTimersByTime(2000);
  expect(other.state.leads).toBe(false);
  vi.advanceTimersByTime(2500);
  expect(other.state.leads).toBe(true);
});

test("a leader whose timers slept steps back as soon as another one claims", () => {
  const { browser, one } = rig();
  one.lead.start();
  vi.advanceTimersByTime(1000);
  browser.storageOf("other").setItem(KEY, JSON.stringify({ tab: "other", at: Date.now() }));
  expect(one.state.leads).toBe(false);
});

test("a claim from the future, of a clock that was set back, blocks no tab", () => {
  const { browser, one } = rig();
  browser.text = JSON.stringify({ tab: "other", at: Date.now() + 3_600_000 });
  one.lead.start();
  vi.advanceTimersByTime(500);
  expect(one.state.leads).toBe(true);
});

test("an invalid claim blocks no tab", async () => {
  const { browser, one } = rig();
  browser.text = "{";
  expect(await one.lead.isLed()).toBe(false);
  one.lead.start();
  vi.advanceTimersByTime(500);
  expect(one.state.leads).toBe(true);
});

test("without storage every tab rings: two rings beat none", () => {
  const { browser, one, other, leading } = rig();
  browser.refuses = true;
  one.lead.start();
  other.lead.start();
  vi.advanceTimersByTime(500);
  expect(leading()).toEqual([true, true]);
  one.lead.stop();
  expect(leading()).toEqual([false, true]);
});
