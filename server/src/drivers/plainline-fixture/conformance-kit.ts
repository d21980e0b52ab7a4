import { unreachable } from "@callboard/shared/unreachable";
import type { DecodedRequest, DriverKit, Leg, ServerNews } from "../conformance/kit.ts";
import { PLAINLINE } from "./descriptor.ts";
import { readMessage, Request, writeMessage } from "./messages.ts";

/** Plainline for the conformance suite, and for tests that play its server. */
export const PLAINLINE_KIT: DriverKit = {
  vendor: PLAINLINE,
  read: (text) => {
    const line = readMessage(text);
    return asked(line?.tag ?? "", Request.parse(line?.fields));
  },
  messagesFor: (news) => [messagesFor(news)],
  hostile: {
    "no word": "17",
    "no number": "done conn=c0",
    "a field without a name": "! cleared =c0",
    "a broken escape": "! cleared conn=%E0%A4",
    "an event that Plainline does not have": "! parked conn=c0",
    "a name from the prototype": "! __proto__ conn=c0",
    "an event without its connection": "! cleared",
    "a connection with a NUL": "! cleared conn=c0%00",
    "a reply to no request": "900000 done",
    "a number that would be rounded": "9007199254740993 refused why=x",
    "a snapshot with an odd line": "1 snapshot\nconn id=c0 state=flying",
    "an extension that is not configured": "! alerting conn=c900 ext=unknown far=1",
    "a request of our own": "1 list",
  },
};

const WHAT = {
  dial: "make-call",
  answer: "answer",
  clear: "hang-up",
  hold: "hold",
  resume: "retrieve",
  list: "snapshot",
} as const;

function asked(reply: string, request: Request): DecodedRequest {
  const call = "conn" in request ? Number(request.conn.slice(1)) : null;
  const [account, number] = request.word === "dial" ? [request.ext, request.to] : [null, null];
  return { what: WHAT[request.word], reply, account, call, number };
}

const EVENT_WORDS = {
  offered: "alerting",
  answered: "connected",
  held: "onhold",
  retrieved: "resumed",
  ended: "cleared",
} as const;

function messagesFor(news: ServerNews): string {
  switch (news.is) {
    case "offered":
    case "answered":
    case "held":
    case "retrieved":
    case "ended": {
      const { id, account: ext, number: far } = news.leg;
      const who = news.is === "offered" ? { ext, far } : {};
      return writeMessage("!", { word: EVENT_WORDS[news.is], conn: `c${id}`, ...who });
    }
    case "accepted": {
      const conn = news.leg && news.to.what === "make-call" ? { conn: `c${news.leg.id}` } : {};
      return writeMessage(news.to.reply, { word: "done", ...conn });
    }
    case "refused":
      return writeMessage(news.to.reply, { word: "refused", why: news.text });
    case "snapshot": {
      const accounts = news.accounts.map(({ id, isRegistered }) =>
        writeMessage("", { word: "ext", id, state: isRegistered ? "in" : "out" }).trim(),
      );
      const rows = [...accounts, ...news.legs.map(rowOf)];
      return [writeMessage(news.to.reply, { word: "snapshot" }), ...rows].join("\n");
    }
    default:
      return unreachable(news);
  }
}

const STATES = {
  ringing: "alerting",
  dialing: "delivered",
  talking: "connected",
  held: "onhold",
} as const;

function rowOf({ id, account: ext, number: far, direction, phase }: Leg): string {
  const way = direction === "incoming" ? "in" : "out";
  const row = { word: "conn", id: `c${id}`, ext, far, way, state: STATES[phase] };
  return writeMessage("", row).trim();
}
