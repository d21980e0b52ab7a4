import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keyOf } from "../../board-fixture.ts";
import { soundRig } from "./sound-rig.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const call = (name: string) => ({ key: keyOf(name), isPriority: false });

function armedRig() {
  const rig = soundRig();
  rig.sound.start();
  rig.speaker.become("running");
  const ring = (...names: string[]) => {
    rig.board.ringing = names.map(call);
    rig.sound.ring();
  };
  return { ...rig, ring };
}

test("a page that the browser keeps silent says so, and asks with the first press", () => {
  const { sound, speaker, lead } = soundRig();
  sound.start();
  expect(sound.state).toBe("blocked");
  expect(lead.isWanted).toBe(false);
  sound.pressed();
  expect(speaker.allowed).toBe(1);
  speaker.become("running");
  expect(sound.state).toBe("armed");
  expect(lead.isWanted).toBe(true);
});

test("a page that the browser silences again says so and lets another tab ring", () => {
  const { sound, speaker, lead } = armedRig();
  speaker.become("blocked");
  expect(sound.state).toBe("blocked");
  expect(lead.isWanted).toBe(false);
});

test("a browser without audio and a volume of zero are reported", () => {
  const { sound, speaker } = armedRig();
  sound.setVolume(0);
  expect(sound.state).toBe("muted");
  speaker.become("none");
  expect(sound.state).toBe("none");
});

test("a call rings until it is gone", () => {
  const { speaker, ring } = armedRig();
  ring("a");
  vi.advanceTimersByTime(3200);
  expect(speaker.heard).toEqual(["ring 0.6", "ring 0.6", "ring 0.6"]);
  ring();
  vi.advanceTimersByTime(10_000);
  expect(speaker.heard).toHaveLength(3);
});

test("a blocked page plays nothing, and rings as soon as it may", () => {
  const { sound, speaker, board } = soundRig();
  sound.start();
  board.ringing = [call("a")];
  sound.ring();
  expect(speaker.heard).toEqual([]);
  speaker.become("running");
  sound.ring();
  expect(speaker.heard).toEqual(["ring 0.6"]);
});

test("Silence stops the ring of the calls that ring now, and a new one rings again", () => {
  const { sound, speaker, ring } = armedRig();
  ring("a", "b");
  sound.silence();
  expect(sound.isSilenced).toBe(true);
  ring("a", "b");
  vi.advanceTimersByTime(10_000);
  expect(speaker.heard).toHaveLength(1);
  ring("a", "b", "c");
  expect(sound.isSilenced).toBe(false);
  expect(speaker.heard).toHaveLength(2);
});

test("a tab that does not lead plays no ring, and rings at once when the leader is gone", () => {
  const { speaker, sound, lead, ring } = armedRig();
  lead.tell(false);
  ring("a");
  expect(speaker.heard).toEqual([]);
  lead.tell(true);
  sound.ring();
  expect(speaker.heard).toEqual(["ring 0.6"]);
});

test("a call during a conversation plays the call-waiting tone", () => {
  const { speaker, board, ring } = armedRig();
  board.isTalking = true;
  ring("a");
  expect(speaker.heard).toEqual(["knock 0.6"]);
});

test("an alarm sounds once and in one tab", () => {
  const { sound, speaker, lead } = armedRig();
  sound.alarm();
  vi.advanceTimersByTime(60_000);
  expect(speaker.heard).toEqual(["alarm 0.6"]);
  lead.tell(false);
  sound.alarm();
  expect(speaker.heard).toHaveLength(1);
});

test("a connected call clicks in the tab that answered it, whichever leads", () => {
  const { sound, speaker, lead } = armedRig();
  lead.tell(false);
  sound.connected();
  expect(speaker.heard).toEqual(["connected 0.6"]);
});

test("a muted station plays neither alarm nor click", () => {
  const { sound, speaker } = armedRig();
  sound.setVolume(0);
  sound.alarm();
  sound.connected();
  expect(speaker.heard).toEqual([]);
});

test("the test ring plays at the chosen volume", () => {
  const { sound, speaker, settings } = armedRig();
  sound.setVolume(1);
  sound.test();
  expect(speaker.heard).toEqual(["ring 1"]);
  expect(settings.value).toEqual({ volume: 1, output: "", pitch: "middle" });
});

test("every tone can be previewed, at the chosen pitch, and all settings can be reset", () => {
  const { sound, speaker } = armedRig();
  sound.test("alarm");
  expect(speaker.heard).toEqual(["alarm 0.6"]);
  expect(speaker.hertz).toBe(740);
  sound.setPitch("low");
  sound.test("alarm");
  expect(speaker.hertz).toBeCloseTo(493.3, 1);
  sound.setPitch("high");
  sound.setVolume(0.1);
  sound.test("knock");
  expect(speaker.hertz).toBe(495);
  sound.reset();
  expect([sound.pitch, sound.volume]).toEqual(["middle", 0.6]);
});

test("a page that closes stops ringing and lets another tab ring", () => {
  const { sound, speaker, board, lead } = soundRig();
  const stop = sound.start();
  speaker.become("running");
  board.ringing = [call("a")];
  sound.ring();
  stop();
  vi.advanceTimersByTime(10_000);
  expect(speaker.heard).toHaveLength(1);
  expect(lead.isWanted).toBe(false);
});
