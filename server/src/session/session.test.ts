import { expect, test } from "vitest";
import { SessionRig } from "./session-rig.ts";

const account = "account-1";
const status = { event: "status", account, calls: [], account_status: 200 };
const commandsOf = (texts: string[]): string[] =>
  texts.filter((text) => !text.includes("get-status"));

test("a session is up once the server has replied, not when TCP has connected", () => {
  const rig = new SessionRig();
  rig.session.start();
  rig.link.opens();
  expect(rig.state?.state).toBe("connecting");
  rig.link.says(status);
  expect(rig.state?.state).toBe("up");
  expect(rig.logged.map((link) => link.state)).toEqual(["up"]);
});

test("each message goes out with exactly one NUL, at its end", () => {
  const rig = SessionRig.online();
  rig.dial();
  for (const bytes of rig.link.written) {
    expect(bytes.indexOf(0)).toBe(bytes.length - 1);
  }
  expect(commandsOf(rig.link.texts)).toEqual([
    '{"cmd":"make-call","account":"account-1","num":"3002"}\0',
  ]);
});

test("all facts of one chunk are one burst", () => {
  const rig = SessionRig.online();
  const before = rig.bursts.length;
  const ring = (call_id: number): string =>
    `${JSON.stringify({ event: "call-incoming", account, call_id, caller: "1" })}\0`;
  rig.link.brings(ring(0) + ring(1) + ring(2));
  expect(rig.bursts.length - before).toBe(1);
  expect(rig.board.calls).toHaveLength(3);
});

test("a command while the link is down is not sent, now or later", () => {
  const rig = SessionRig.online();
  rig.link.drops();
  const id = rig.dial();
  expect(rig.outcome(id)).toBe("not-sent");
  rig.clock.pass(1000);
  rig.comesUp();
  rig.clock.pass(10_000);
  expect(rig.links.flatMap((link) => commandsOf(link.texts))).toEqual([]);
});

test("a command in flight when the link drops is unknown, and is never sent again", () => {
  const rig = SessionRig.online();
  const id = rig.dial();
  rig.link.drops();
  expect(rig.outcome(id)).toBe("unknown");
  for (let round = 0; round < 3; round += 1) {
    rig.clock.pass(20_000);
    rig.comesUp();
    rig.clock.pass(6000);
    rig.link.drops();
  }
  expect(rig.links.flatMap((link) => commandsOf(link.texts))).toHaveLength(1);
  expect(rig.outcomes.get(id)).toHaveLength(1);
});

test("a congested link gets no commands", () => {
  const rig = SessionRig.online();
  rig.link.congested = true;
  expect(rig.outcome(rig.dial())).toBe("refused");
});

test("silence triggers a probe after 3 s, is shown after 5 s and drops the link after 10 s", () => {
  const rig = SessionRig.online();
  rig.link.written.length = 0;
  rig.clock.pass(2999);
  expect(rig.link.texts).toEqual([]);
  rig.clock.pass(1);
  expect(rig.link.texts).toEqual(['{"cmd":"get-status","account":"account-1"}\0']);
  rig.clock.pass(1999);
  expect(rig.state?.state).toBe("up");
  rig.clock.pass(1);
  expect(rig.state?.state).toBe("slow");
  rig.clock.pass(5000);
  expect(rig.state).toMatchObject({
    state: "down",
    reason: "no data from the server for 10 s",
  });
  expect(rig.links[0]?.ended).toBe("aborted");
});

test("a slow link is up again with the next byte", () => {
  const rig = SessionRig.online();
  rig.clock.pass(6000);
  expect(rig.state?.state).toBe("slow");
  rig.link.says(status);
  expect(rig.state?.state).toBe("up");
});

test("a byte after a long silence does not bring up a link whose server has not replied yet", () => {
  const rig = new SessionRig();
  rig.session.start();
  rig.link.opens();
  rig.clock.pass(6000);
  rig.link.brings("x");
  expect(rig.state?.state).toBe("connecting");
});

test("a server that drops every session at once is retried at most once a second", () => {
  const rig = SessionRig.online();
  rig.random = 0;
  for (let round = 0; round < 25; round += 1) {
    rig.link.drops();
    rig.clock.pass(0);
    if (rig.links.length > 21) break;
    rig.comesUp();
  }
  const count = rig.links.length;
  rig.link.drops();
  rig.clock.pass(999);
  expect(rig.links.length).toBe(count);
  rig.clock.pass(1);
  expect(rig.links.length).toBe(count + 1);
});

test("late callbacks of an old link are ignored", () => {
  const rig = SessionRig.online();
  const old = rig.link;
  old.drops();
  rig.clock.pass(1000);
  rig.comesUp();
  const bursts = rig.bursts.length;
  old.says({ event: "call-incoming", account, call_id: 1, caller: "1" });
  old.drops();
  expect(rig.bursts.length).toBe(bursts);
  expect(rig.state?.state).toBe("up");
});

test("a bad message is counted, logged once a minute for each kind, and the session stays", () => {
  const rig = SessionRig.online();
  for (let index = 0; index < 15; index += 1) rig.link.brings("nonsense\0");
  rig.link.brings('{"event":"call-ended","account":1}\0');
  expect(rig.reports.map((report) => report.problem)).toEqual(["not-json", "wrong-shape"]);
  rig.clock.pass(2000);
  rig.link.says(status);
  expect(rig.state).toMatchObject({ state: "up", reason: null });
});

test.each([
  ["HTTP", "HTTP/1.1 400 Bad Request\r\n\0"],
  ["XML", "<?xml version='1.0'?>\0"],
  ["an echo of what is sent to it", '{"cmd":"get-status","account":"a"}\0'],
  ["UTF-16", "{\0"],
])("a peer that speaks %s is identified after more than 20 bad messages", (guess, text) => {
  const rig = new SessionRig();
  rig.session.start();
  rig.link.opens();
  for (let index = 0; index < 21; index += 1) rig.link.brings(text);
  expect(rig.state?.reason).toContain(guess);
  expect(rig.state?.state).toBe("connecting");
});

test("a suspicion is cleared when the server can be read again, and a flood of bad messages costs little", () => {
  const rig = SessionRig.online();
  const began = performance.now();
  rig.link.brings("x\0".repeat(20_000));
  expect(performance.now() - began).toBeLessThan(5000);
  expect(rig.state?.reason).toContain("UTF-16");
  rig.link.says(status);
  expect(rig.state).toMatchObject({ state: "up", reason: null });
});

test("a message that never ends drops the link", () => {
  const rig = SessionRig.online();
  for (let index = 0; index < 17; index += 1) rig.link.brings("x".repeat(64 * 1024));
  expect(rig.state).toMatchObject({
    state: "down",
    reason: "the server sends a message that never ends",
  });
});

test("a stopped session leaves no timer behind, settles what is in flight and closes its link", () => {
  const rig = SessionRig.online();
  const id = rig.dial();
  rig.session.stop();
  expect(rig.outcome(id)).toBe("unknown");
  expect(rig.link.ended).toBe("closed");
  expect(rig.clock.pending).toBe(0);
});

test("a stopped session that was waiting no longer connects", () => {
  const rig = SessionRig.online();
  rig.link.drops();
  rig.session.stop();
  rig.clock.pass(60_000);
  expect(rig.links).toHaveLength(1);
  expect(rig.clock.pending).toBe(0);
});
