import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Speech, unlike } from "./speech.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function rig() {
  const said: string[] = [];
  const speech = new Speech((urgency, text) => void said.push(`${urgency}: ${text}`));
  return { speech, said };
}

test("a burst is joined into one message", () => {
  const { speech, said } = rig();
  speech.say("polite", () => "One.");
  vi.advanceTimersByTime(1000);
  speech.say("polite", () => "Two.");
  vi.advanceTimersByTime(500);
  expect(said).toEqual(["polite: One. Two"]);
});

test("urgent messages are at least 3 s apart", () => {
  const { speech, said } = rig();
  speech.say("urgent", () => "One");
  vi.advanceTimersByTime(1500);
  speech.say("urgent", () => "Two");
  vi.advanceTimersByTime(2999);
  expect(said).toEqual(["urgent: One"]);
  vi.advanceTimersByTime(1);
  expect(said).toEqual(["urgent: One", "urgent: Two"]);
});

test("what is no longer true when its turn comes is not announced", () => {
  const { speech, said } = rig();
  speech.say("urgent", () => null);
  vi.advanceTimersByTime(5000);
  expect(said).toEqual([]);
});

test("a repeated message gets another text, because screen readers skip an unchanged one", () => {
  expect(unlike("Lost", "Lost")).not.toBe("Lost");
  expect(unlike("Found", "Lost")).toBe("Lost");
});
