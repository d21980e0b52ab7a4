import type { Board } from "@callboard/shared/board/board";
import type { Scene } from "../scene.ts";
import { EXERCISE } from "./exercise.ts";
import * as p from "./parts.ts";

const LONG = "Joint rescue coordination centre, duty controller, night shift, second desk";
const station = { screen: "station", at: p.AT } as const;

const names: Board = {
  ...EXERCISE,
  accounts: [
    p.account({ id: "account-1", number: "3001", name: LONG }, { priority: true }),
    p.account({ id: "account-2", number: null, name: null }, { origin: "discovered" }),
    p.account({ id: "account-3", number: "3003", name: "מגדל הפיקוח" }),
    p.account(
      { id: "account-4", number: "3004", name: "Locking in" },
      { registration: "registering", sipCode: 100 },
    ),
    p.account(
      { id: "account-5", number: "3005", name: "No reply" },
      { registration: "refused", sipCode: 408 },
    ),
    p.account(
      { id: "account-6", number: "3006", name: "Never asked" },
      { registration: "unknown", sipCode: null, checkedAt: null },
    ),
  ],
  calls: [
    p.ringing({
      key: "a",
      account: "account-1",
      number: "0044 1980 447 100 221 998",
      name: LONG,
      ago: 47,
    }),
    p.ringing({ key: "b", account: "account-3", number: "3044", name: "מרכז תיאום", ago: 3 }),
    p.heldByUs({ key: "c", account: "account-1", number: "3190", name: "Hospital line", ago: 190 }),
    p.call(
      { key: "d", account: "account-2", number: "", name: null, ago: 36_000 },
      { clock: "at-least" },
    ),
    p.call({ key: "e", account: "account-3", number: "3020", name: "<b>Tower</b>", ago: 61 }),
  ],
};

const many: Board = {
  ...EXERCISE,
  servers: Array.from({ length: 20 }, (_, index) => p.server(`t${index + 1}`, `Bay ${index + 1}`)),
  accounts: Array.from({ length: 60 }, (_, index) =>
    p.account({
      server: `t${1 + Math.floor(index / 3)}`,
      id: `account-${(index % 3) + 1}`,
      number: String(3001 + index),
      name: `Desk ${index + 1}`,
    }),
  ),
  calls: Array.from({ length: 7 }, (_, index) =>
    p.ringing({
      key: `ring-${index}`,
      server: `t${index + 1}`,
      account: "account-1",
      number: String(3101 + index),
      name: null,
      ago: 20 - index,
    }),
  ),
};

/** Rare states: long and foreign names, unusual registrations, a full tray, many servers, nothing at all. */
export const EDGE_SCENES: readonly Scene[] = [
  {
    ...station,
    name: "names",
    shows: "Long, right-to-left and missing names; long ring and hold; a priority call",
    snapshot: { board: names, activity: [] },
  },
  {
    ...station,
    name: "many",
    shows: "Seven calls ring at once on twenty servers",
    snapshot: { board: many, activity: [] },
  },
  {
    ...station,
    name: "no-accounts",
    shows: "A server of which no account is known yet",
    snapshot: { board: { ...EXERCISE, accounts: [], calls: [], directory: [] }, activity: [] },
  },
];
