// The words of the Telestra SIP Service API, DOC-TEL-SIP-API-A-2 (March 2026); numbers in comments are its sections. Only
// the Telestra driver, the simulator, the wire panel and tests use these spellings.
import * as z from "zod/mini";
import { PlainText } from "./text/plain-text.ts";

/** A call id: 0 is valid, and beyond 2^53 a number would silently become another call's. */
export const CallId = z.int().check(z.nonnegative());

const account = PlainText;
const toAccount = { account: PlainText };
const toCall = { account: PlainText, call_id: CallId };

const commands = [
  /** 1.1.1; no reply. `pass` is a secret. */
  z.object({
    cmd: z.literal("login"),
    account: PlainText,
    user: PlainText,
    pass: PlainText,
    server: PlainText,
  }),
  /** 1.1.2; answered by call-return. */
  z.object({ cmd: z.literal("make-call"), account: PlainText, num: PlainText }),
  /** 1.1.4; answered by call-answered. */
  z.object({ cmd: z.literal("answer-call"), ...toCall }),
  /** 1.1.5; no reply. */
  z.object({ cmd: z.literal("switch-call"), ...toCall }),
  /** 1.1.6; answered by status. */
  z.object({ cmd: z.literal("get-status"), ...toAccount }),
  /** 1.1.7; answered by call-ended. */
  z.object({ cmd: z.literal("hangup-call"), ...toCall }),
  /** 1.1.8; no reply. */
  z.object({ cmd: z.literal("logout"), ...toAccount }),
] as const;

/** A client's messages. Field order is the document's, and parsing keeps it. */
export const TelestraCommand = z.discriminatedUnion("cmd", commands);
export type TelestraCommand = z.infer<typeof TelestraCommand>;

/** One entry of a status (1.1.6). Neither `started` nor `stopped` is defined by the document. */
export const TelestraCall = z.looseObject({
  call_id: CallId,
  caller: z.nullish(z.string()),
  callee: z.nullish(z.string()),
  started: z.boolean(),
  stopped: z.nullish(z.boolean()),
});
export type TelestraCall = z.infer<typeof TelestraCall>;

const ofCall = { account, call_id: CallId };

const events = [
  z.looseObject({ event: z.literal("call-return"), ...ofCall }),
  z.looseObject({
    event: z.literal("call-incoming"),
    ...ofCall,
    caller: z.nullish(z.string()),
    caller_name: z.nullish(z.string()),
  }),
  z.looseObject({ event: z.literal("call-answered"), ...ofCall }),
  z.looseObject({ event: z.literal("call-ended"), ...ofCall }),
  z.looseObject({
    event: z.literal("status"),
    account,
    calls: z.array(TelestraCall),
    account_status: z.nullish(z.int()),
  }),
  /** 1.2; names neither the command nor the call, and sometimes not even the account. */
  z.looseObject({ event: z.literal("fail"), account: z.nullish(z.string()), error: z.string() }),
] as const;

/** A Telestra server's messages. Fields that the document does not have are kept and counted, not refused. */
export const TelestraEvent = z.discriminatedUnion("event", events);
export type TelestraEvent = z.infer<typeof TelestraEvent>;

/** The document's fields of each event, for counting unknown ones. */
export const EVENT_FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  events.map((schema) => [
    schema.shape.event.def.values.join(),
    new Set(Object.keys(schema.shape)),
  ]),
);

/** The port in the vendor's documentation (1.0). */
export const TELESTRA_PORT = 3550;
