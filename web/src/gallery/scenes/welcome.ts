import type { CheckReply } from "@callboard/shared/servers/server-check";
import type { Scene, Step } from "../scene.ts";
import { EXERCISE } from "./exercise.ts";
import * as p from "./parts.ts";

const ACCOUNTS = `account-1, 3001, Exercise director
account-2, 3002, Ground
account-9, 3009, Security gate`;

const found: CheckReply = {
  connection: { state: "good", words: "4 ms" },
  firstReply: { state: "good", words: "The server answers." },
  accounts: [
    { id: "account-1", state: "good", words: "Registered" },
    { id: "account-2", state: "good", words: "Registered" },
    {
      id: "account-9",
      state: "failed",
      words:
        "The server rejected this account: Invalid account: account-9. Check its name in the SIP plan, then check again.",
    },
  ],
};
const unreached: CheckReply = {
  connection: {
    state: "failed",
    words:
      "No connection. The host does not answer. Check the host, the port and the firewall in between, and that the telephone server is running.",
  },
  firstReply: { state: "not-tried", words: "There is no connection." },
  accounts: ["account-1", "account-2", "account-9"].map((id) => {
    return { id, state: "not-tried", words: "The server has not answered yet." };
  }),
};

const NONE = { servers: [], accounts: [], calls: [], directory: [] };
const welcome = { screen: "welcome", at: p.AT, snapshot: { board: NONE, activity: [] } } as const;

function filledIn(host: string): Step[] {
  return [
    { do: "type", into: "Host or IP address", text: host },
    { do: "type", into: "Accounts from the SIP plan, one per line", text: ACCOUNTS },
  ];
}
const checked: Step[] = [
  { do: "press", name: "Check" },
  { do: "await", name: "Check again" },
  { do: "look-at", name: "Add server" },
];
const answering = (reply: CheckReply) => ({ answers: { "/api/servers/check": reply } });

/** The connection of a server, from an empty form to the results of a check. */
export const WELCOME_SCENES: readonly Scene[] = [
  { ...welcome, name: "welcome", shows: "Before any input" },
  {
    ...welcome,
    ...answering(found),
    name: "welcome-checked",
    shows: "A server that answers, and one account that it does not know",
    steps: [...filledIn("10.2.101.23"), ...checked],
  },
  {
    ...welcome,
    ...answering(unreached),
    name: "welcome-failed",
    shows: "Nothing answers at that host",
    steps: [...filledIn("10.2.101.32"), ...checked],
  },
  {
    ...welcome,
    answers: { "/api/servers/check": null },
    name: "welcome-checking",
    shows: "A check in progress",
    steps: [
      ...filledIn("10.2.101.23"),
      { do: "press", name: "Check" },
      { do: "look-at", name: "Add server" },
    ],
  },
  {
    ...welcome,
    name: "welcome-wrong",
    shows: "Errors beside the fields",
    steps: [
      { do: "type", into: "Host or IP address", text: "http://10.2.101.23" },
      { do: "type", into: "Port", text: "70000" },
      { do: "press", name: "Check" },
    ],
  },
  {
    ...welcome,
    name: "welcome-csta",
    shows: "The form of a CSTA server",
    steps: [{ do: "choose", name: "CSTA (uni-tel)" }],
  },
  {
    ...welcome,
    name: "welcome-more",
    shows: "Another server is connected, beside the existing ones",
    snapshot: { board: EXERCISE, activity: [] },
  },
];
