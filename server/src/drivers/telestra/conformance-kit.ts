import { TelestraCommand } from "@callboard/shared/telestra";
import type { TelestraEvent } from "@callboard/shared/telestra";
import { unreachable } from "@callboard/shared/unreachable";
import type { DecodedRequest, DriverKit, Leg, ServerNews } from "../conformance/kit.ts";
import { TELESTRA } from "./descriptor.ts";

/** Telestra for the conformance suite. */
export const TELESTRA_KIT: DriverKit = {
  vendor: TELESTRA,
  read: (text) => asked(TelestraCommand.parse(JSON.parse(text))),
  messagesFor: (news) => messagesFor(news).map((event) => JSON.stringify(event)),
  hostile: {
    "not JSON": '{"event":"status",',
    "nested too deep": `${"[".repeat(99)}${"]".repeat(99)}`,
    "an event that Telestra does not have": '{"event":"call-parked","account":"account-1"}',
    "a name from the prototype": '{"event":"__proto__","account":"account-1"}',
    "a call id that JavaScript would round":
      '{"event":"call-ended","account":"account-1","call_id":9007199254740993}',
    "a call id that is negative": '{"event":"call-ended","account":"account-1","call_id":-1}',
    "a call id that is text": '{"event":"call-ended","account":"account-1","call_id":"0"}',
    "an account with a NUL": '{"event":"call-ended","account":"account-1\\u0000","call_id":0}',
    "a list": '[{"event":"call-ended","account":"account-1","call_id":0}]',
    "a command of our own": '{"cmd":"hangup-call","account":"account-1","call_id":0}',
  },
};

const WHAT = {
  login: "login",
  logout: "logout",
  "make-call": "make-call",
  "answer-call": "answer",
  "hangup-call": "hang-up",
  "switch-call": "switch",
  "get-status": "snapshot",
} as const;

function asked(command: TelestraCommand): DecodedRequest {
  const { account } = command;
  const call = "call_id" in command ? command.call_id : null;
  const number = "num" in command ? command.num : null;
  return { what: WHAT[command.cmd], reply: account, account, call, number };
}

function messagesFor(news: ServerNews): TelestraEvent[] {
  switch (news.is) {
    case "offered": {
      const caller = { caller: news.leg.number, caller_name: "" };
      return [{ event: "call-incoming", ...idsOf(news.leg), ...caller }];
    }
    case "answered":
      return [{ event: "call-answered", ...idsOf(news.leg) }];
    case "ended":
      return [{ event: "call-ended", ...idsOf(news.leg) }];
    case "held":
    case "retrieved":
      return []; // No event reports it (API 1.1.5).
    case "accepted":
      if (news.to.what !== "make-call" || !news.leg) return [];
      return [{ event: "call-return", ...idsOf(news.leg) }];
    case "refused":
      return [{ event: "fail", account: news.to.account, error: news.text }];
    case "snapshot":
      return news.accounts.map(({ id, isRegistered }) => ({
        event: "status",
        account: id,
        calls: news.legs.map(entryOf),
        account_status: isRegistered ? 200 : 0,
      }));
    default:
      return unreachable(news);
  }
}

function idsOf({ account, id }: Leg): { account: string; call_id: number } {
  return { account, call_id: id };
}

function entryOf({ id, account, number, direction, phase }: Leg) {
  const isIncoming = direction === "incoming";
  const [caller, callee] = isIncoming ? [number, account] : [account, number];
  const started = phase === "talking" || phase === "held";
  return { call_id: id, caller, callee, started, stopped: false };
}
