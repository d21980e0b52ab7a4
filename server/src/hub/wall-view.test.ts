import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { BoardEvent, EventOf } from "@callboard/shared/board/event";
import type { CallKey, CommandId } from "@callboard/shared/board/ids";
import { reduce } from "@callboard/shared/board/reduce";
import { Role } from "@callboard/shared/access/role";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Hub } from "./hub.ts";
import { account, server } from "./hub-rig.ts";
import { viewOf } from "./views.ts";
import { unsignedBoard, unsignedFact, wallBoard, wallFact } from "./wall-view.ts";

/** Used wherever a caller's name or a server's free text is possible. */
const WHO = "canary Karen Blixen";
const place = { server, account };
const entry = { name: WHO, number: "3112", group: null, favourite: false, priority: true };

const line: Account = {
  ...place,
  id: account,
  number: "3001",
  name: "Ground",
  group: null,
  priority: false,
  origin: "configured",
  freshness: "live",
  registration: "registered",
  sipCode: 200,
  checkedAt: 1,
  asked: null,
  lastError: { text: WHO, at: 1 },
  features: { doNotDisturb: false, forwarding: [{ when: "always", number: WHO }] },
};

const start: Board = {
  servers: [
    {
      id: server,
      name: "Bay 1",
      protocol: "telestra",
      link: { state: "up", since: 0, reason: null },
      capabilities: ["answer"],
    },
  ],
  accounts: [line],
  calls: [],
  directory: [entry],
};

type Facts = { [T in BoardEvent["type"]]: (at: number) => EventOf<T> };

const key = (at: number): CallKey => `c${at % 4}` as CallKey;
/** Used wherever a signed-in person's name is possible. */
const PERSON = "canary Tania Blixen";
const cause = {
  causedBy: "00000000-0000-4000-8000-000000000001" as CommandId,
  by: "IOS-2",
  person: PERSON,
};

/** One of each kind; a new kind of fact does not compile without one. */
const FACTS: Facts = {
  "configuration-applied": (at) => ({
    ...{ type: "configuration-applied", at, servers: start.servers },
    accounts: [line],
    ...(at % 2 === 0 ? { directory: [entry] } : {}),
  }),
  "link-changed": (at) => ({
    ...{ type: "link-changed", server, at },
    link: { state: at % 2 === 0 ? "up" : "down", since: at, reason: null },
  }),
  "account-appeared": (at) => ({ type: "account-appeared", at, account: line }),
  "account-checked": (at) => ({ type: "account-checked", ...place, at, sipCode: 200 }),
  "account-asked": (at) => ({ type: "account-asked", ...place, at, asked: "login", ...cause }),
  "features-told": (at) => ({
    ...{ type: "features-told", ...place, at },
    features: { doNotDisturb: true, forwarding: [{ when: "busy", number: WHO }] },
  }),
  "account-troubled": (at) => ({ type: "account-troubled", ...place, at, text: WHO }),
  "call-offered": (at) => ({
    ...{ type: "call-offered", call: key(at), ...place, at },
    ...{ number: "3112", name: WHO },
  }),
  "call-dialed": (at) => ({
    ...{ type: "call-dialed", call: key(at), ...place, at },
    number: "3112",
  }),
  "call-accepted": (at) => ({
    ...{ type: "call-accepted", call: key(at), at },
    confidence: "confirmed",
  }),
  "call-found": (at) => ({
    ...{ type: "call-found", call: key(at), ...place, at, number: "3112", name: WHO },
    ...{ direction: "incoming", phase: "talking", confidence: "confirmed" },
  }),
  "call-answered": (at) => ({
    ...{ type: "call-answered", call: key(at), at },
    ...{ others: "held", ...cause },
  }),
  "call-switched": (at) => ({ type: "call-switched", call: key(at), at }),
  "call-held": (at) => ({ type: "call-held", call: key(at), at }),
  "call-retrieved": (at) => ({ type: "call-retrieved", call: key(at), at }),
  "call-queued": (at) => ({ type: "call-queued", call: key(at), at }),
  "call-left-queue": (at) => ({
    ...{ type: "call-left-queue", call: key(at), at },
    phase: "ringing",
  }),
  "calls-doubted": (at) => ({ type: "calls-doubted", ...place, at, why: "foreign-activity" }),
  "call-claimed": (at) => ({
    ...{ type: "call-claimed", call: key(at), at },
    claim: { by: "IOS-2", person: PERSON, doing: "answering" },
  }),
  "call-released": (at) => ({ type: "call-released", call: key(at), at }),
  "call-ended": (at) => ({
    ...{ type: "call-ended", call: key(at), at, ...cause },
    ending: { reason: "failed", text: WHO, by: at % 2 === 0 ? "IOS-2" : null },
  }),
  "call-forgotten": (at) => ({ type: "call-forgotten", call: key(at), at }),
};

const facts = fc.array(
  fc.tuple(fc.constantFrom(...Object.values(FACTS)), fc.nat(1000)).map(([make, at]) => make(at)),
  { maxLength: 40 },
);

test("a wall that follows the facts has the same board as a wall that joins later", () => {
  const property = fc.property(facts, (events) => {
    const seen = events.map(wallFact).reduce(reduce, wallBoard(start));
    expect(seen).toEqual(wallBoard(events.reduce(reduce, start)));
    expect(JSON.stringify([seen, events.map(wallFact)])).not.toContain(PERSON);
  });
  fc.assert(property, { numRuns: 500 });
});

test("a wall that shows callers' names gets no signed-in person's name, and its board matches its facts", () => {
  const property = fc.property(facts, (events) => {
    const seen = events.map(unsignedFact).reduce(reduce, unsignedBoard(start));
    expect(seen).toEqual(unsignedBoard(events.reduce(reduce, start)));
    expect(JSON.stringify([seen, events.map(unsignedFact)])).not.toContain(PERSON);
  });
  fc.assert(property, { numRuns: 500 });
});

/** What a browser of a role gets of these facts: a snapshot, each burst, missed facts, and a fresh snapshot. */
function heardBy(role: Role, wallNames: boolean): string {
  const hub = new Hub({ board: start, epoch: "e1", isDemo: false, wallNames, now: () => 1 });
  const you = { station: "s", kind: "token", name: "n", role } as const;
  let heard = "";
  const listener = {
    facts: (bytes: Buffer) => void (heard += bytes.toString()),
    heartbeat: () => undefined,
  };
  hub.join(listener, you, {});
  hub.publish(Object.values(FACTS).map((make) => make(1)));
  hub.join(listener, you, { epoch: "e1", seq: 0 });
  hub.join(listener, you, {});
  return heard + hub.snapshot(you).toString();
}

test.each(Role.options)("%s sees callers' names, unless it is a wall", (role) => {
  const isWall = viewOf(role) === "wall";
  expect(isWall).toBe(role === "wall");
  expect(heardBy(role, false).includes(WHO)).toBe(!isWall);
  expect(heardBy(role, true)).toContain(WHO);
  for (const wallNames of [true, false])
    expect(heardBy(role, wallNames).includes(PERSON)).toBe(!isWall);
});

test("a wall gets each fact under its number, and no past activity", () => {
  const heard = heardBy("wall", false);
  const frames = heard.replaceAll("}{", "}\n{").split("\n");
  const [first, burst] = frames.map((text) => JSON.parse(text) as Record<string, unknown>);
  expect(first).toMatchObject({ type: "snapshot", seq: 0, activity: [] });
  expect(burst).toMatchObject({ type: "events", seq: Object.keys(FACTS).length });
  expect(burst?.["events"]).toHaveLength(Object.keys(FACTS).length);
});
