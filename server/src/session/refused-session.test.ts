import { expect, test } from "vitest";
import { CSTA_KIT } from "../drivers/csta/conformance-kit.ts";
import { SessionRig } from "./session-rig.ts";

const ACCEPTED =
  "<StartApplicationSessionPosResponse><sessionID>s-7</sessionID><actualSessionDuration>120</actualSessionDuration></StartApplicationSessionPosResponse>";
const MONITORED =
  "<MonitorStartResponse><monitorCrossRefID>u-70000001-account-1</monitorCrossRefID></MonitorStartResponse>";

function opened(): SessionRig {
  const rig = new SessionRig(CSTA_KIT.vendor);
  rig.session.start();
  rig.link.opens();
  return rig;
}

function online(): SessionRig {
  const rig = opened();
  rig.link.brings(`${ACCEPTED}\0${MONITORED}\0`);
  return rig;
}

test("the link is up once the server has accepted the log-in and replied for every device", () => {
  const rig = opened();
  rig.link.brings(`${ACCEPTED}\0`);
  expect(rig.state?.state).toBe("connecting");
  rig.link.brings(`${MONITORED}\0`);
  expect(rig.state?.state).toBe("up");
});

test("a refused log-in is the link's reason, and is not retried for half a minute", () => {
  const rig = opened();
  rig.link.brings(
    "<StartApplicationSessionNegResponse><errorCode><definedError>invalidApplicationInfo</definedError></errorCode></StartApplicationSessionNegResponse>\0",
  );
  expect(rig.state?.state).toBe("down");
  expect(rig.state?.reason).toContain(
    "rejected the log-in: invalidApplicationInfo. Check the user",
  );
  rig.clock.pass(29_000);
  expect(rig.links).toHaveLength(1);
  rig.clock.pass(2000);
  expect(rig.links).toHaveLength(2);
});

test("a session that the server ends is the link's reason, and is started again", () => {
  const rig = online();
  rig.link.brings(
    "<ApplicationSessionTerminated><sessionID>s-7</sessionID><sessionTermReason><definedTermReason>resourceLimitation</definedTermReason></sessionTermReason></ApplicationSessionTerminated>\0",
  );
  expect(rig.state).toMatchObject({
    state: "down",
    reason: "the server has ended the session: resourceLimitation",
  });
  expect(rig.link.ended).toBe("aborted");
  rig.clock.pass(1500);
  expect(rig.links).toHaveLength(2);
});

test("the end of another session is ignored", () => {
  const rig = online();
  rig.link.brings(
    "<ApplicationSessionTerminated><sessionID>s-6</sessionID></ApplicationSessionTerminated>\0",
  );
  expect(rig.state?.state).toBe("up");
});

test("a session that is stopped logs out before its link closes, but only if a CSTA session has begun", () => {
  const rig = online();
  rig.session.stop();
  expect(rig.link.texts.at(-1)).toMatch(
    /^<StopApplicationSession><sessionID>s-7<\/sessionID><sessionEndReason>/,
  );
  expect(rig.link.ended).toBe("closed");
  const other = opened();
  other.session.stop();
  expect(other.link.texts.join()).not.toContain("StopApplicationSession");
});

test.each([
  ["HTTP", "HTTP/1.1 400 Bad Request\r\n\0"],
  ["SSH", "SSH-2.0-OpenSSH_9.2\0"],
  ["TLS", "\u0015\u0003\u0003\0"],
  ["JSON", '{"event":"status","account":"a","calls":[]}\0'],
  ["XML", "<StartApplicationSession\0"],
  ["UTF-16", Buffer.from("<A", "utf16le").toString()],
])(
  "on the port of a CSTA server %s is identified after more than 20 bad messages",
  (guess, text) => {
    const rig = opened();
    for (let index = 0; index < 21; index += 1) rig.link.brings(text);
    expect(rig.state?.reason).toContain(`it looks like ${guess}`);
    expect(rig.state?.state).toBe("connecting");
  },
);
