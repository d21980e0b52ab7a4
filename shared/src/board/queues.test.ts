import { expect, test } from "vitest";
import { Account } from "./account.ts";
import { activityLine } from "../activity/activity.ts";
import type { Board } from "./board.ts";
import { BoardEvent } from "./event.ts";
import { overview } from "./overview.ts";
import { reduce } from "./reduce.ts";
import { actionsFor, ringingCalls, tally } from "./select.ts";
import { ServerInfo } from "./server-info.ts";

const ADMIN = { role: "admin" } as const;

const place = { server: "pbx", account: "200" };
const link = { state: "up", since: 0, reason: null };
const capabilities = ["answer", "hang-up", "hold", "retrieve"];
const START: Board = {
  servers: [ServerInfo.parse({ id: "pbx", name: "PBX", protocol: "csta", link, capabilities })],
  accounts: [
    Account.parse({
      server: "pbx",
      id: "200",
      number: "200",
      name: "Front desk",
      group: null,
      priority: false,
      origin: "configured",
      freshness: "live",
      registration: "registered",
      sipCode: null,
      checkedAt: 0,
      asked: null,
      lastError: null,
    }),
  ],
  calls: [],
  directory: [],
};

const told = (fact: object): BoardEvent => BoardEvent.parse({ call: "c", ...fact });
const offered = told({ type: "call-offered", ...place, number: "44", name: null, at: 1 });
const dialed = told({ type: "call-dialed", ...place, number: "400", at: 1 });
const queued = told({ type: "call-queued", at: 5 });
const left = (phase: string) => told({ type: "call-left-queue", phase, at: 9 });
const after = (...facts: BoardEvent[]): Board => facts.reduce(reduce, START);

/** The activity line of the last of these facts. */
function said(...facts: BoardEvent[]): string | undefined {
  const last = facts.at(-1);
  const before = after(...facts.slice(0, -1));
  const line = last && activityLine({ before, after: reduce(before, last) }, last);
  return line ? `${line.kind}: ${line.subject} ${line.text}` : undefined;
}

test("a queued call is certain, from the moment it was reported, and does not ring", () => {
  const board = after(offered, queued);
  expect(board.calls[0]).toMatchObject({ phase: "queued", confidence: "confirmed", since: 5 });
  expect(ringingCalls(board)).toEqual([]);
  expect(tally(board)).toMatchObject({ queued: 1, ringing: 0, talking: 0 });
  expect(overview(board)[0]?.state).toBe("queued");
});

test("after the queue our telephone rings, or the far end's does", () => {
  expect(after(offered, queued, left("ringing")).calls[0]).toMatchObject({
    phase: "ringing",
    since: 9,
    clock: "exact",
  });
  expect(after(dialed, queued, left("dialing")).calls[0]?.phase).toBe("dialing");
});

test("a call that waits for others can be hung up; a call that waits for us has no action", () => {
  const actions = (board: Board) => board.calls.flatMap((call) => actionsFor(board, call, ADMIN));
  expect(actions(after(dialed, queued))).toEqual(["hang-up"]);
  expect(actions(after(offered, queued))).toEqual([]);
});

test("a repeated report changes nothing", () => {
  const board = after(offered, queued);
  expect(reduce(board, { ...queued, at: 6 })).toBe(board);
  expect(said(offered, queued, { ...queued, at: 6 })).toBeUndefined();
});

test("the activity list shows the queue and its end", () => {
  expect(said(offered, queued)).toBe("queued: 44 in a queue on 200");
  expect(said(dialed, queued, left("dialing"))).toBe(
    "dialing: 400 left the queue, called from 200",
  );
  expect(said(offered, queued, left("ringing"))).toBe("ringing: 44 rings 200");
  const found = { ...place, number: "44", direction: "incoming", phase: "queued", at: 2 };
  expect(said(told({ type: "call-found", ...found, confidence: "confirmed" }))).toBe(
    "queued: 44 already in a queue on 200",
  );
});
