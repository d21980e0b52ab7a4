import * as z from "zod/mini";
import { Account } from "./account.ts";
import { Basis, Claim, Confidence, Direction, Ending, LivePhase } from "./call.ts";
import { DirectoryEntry } from "../directory/directory.ts";
import { Features } from "./features.ts";
import { AccountId, CallKey, CommandId, Moment, ServerId } from "./ids.ts";
import { Link, ServerInfo } from "./server-info.ts";

const stamped = {
  at: Moment,
  /** The command of one of us that brought this about, and whose it was. */
  causedBy: z.optional(CommandId),
  by: z.optional(z.string()),
  /** Who was signed in at the station `by`, where people sign in. */
  person: z.optional(z.string()),
};
const onServer = { server: ServerId, ...stamped };
const onAccount = { server: ServerId, account: AccountId, ...stamped };
const onCall = { call: CallKey, ...stamped };
const newCall = { call: CallKey, ...onAccount, number: z.string() };

const schemas = [
  /** The configuration was changed while the bridge ran: everything that it says of servers and accounts. */
  z.object({
    type: z.literal("configuration-applied"),
    ...stamped,
    servers: z.readonly(z.array(ServerInfo)),
    accounts: z.readonly(z.array(Account)),
    /** The directory, when it is another one. */
    directory: z.optional(z.readonly(z.array(DirectoryEntry))),
  }),
  z.object({ type: z.literal("link-changed"), ...onServer, link: Link }),
  z.object({ type: z.literal("account-appeared"), ...stamped, account: Account }),
  z.object({
    type: z.literal("account-checked"),
    ...onAccount,
    sipCode: z.nullable(z.number()),
    /** Whether its server serves it, where that is all it tells: such a server has no SIP codes. */
    service: z.optional(z.enum(["in", "out"])),
  }),
  z.object({ type: z.literal("account-asked"), ...onAccount, asked: z.enum(["login", "logout"]) }),
  /** What of this is null has not been told. */
  z.object({ type: z.literal("features-told"), ...onAccount, features: Features }),
  z.object({ type: z.literal("account-troubled"), ...onAccount, text: z.string() }),
  z.object({ type: z.literal("call-offered"), ...newCall, name: z.nullable(z.string()) }),
  z.object({
    type: z.literal("call-dialed"),
    ...newCall,
    /** The call of the same account that this one is to be a consultation about. */
    consultsFor: z.optional(CallKey),
  }),
  z.object({ type: z.literal("call-accepted"), ...onCall, confidence: Confidence }),
  z.object({
    type: z.literal("call-found"),
    ...newCall,
    direction: Direction,
    phase: LivePhase,
    confidence: Confidence,
    /** What the far end goes by, where whoever found the call knows it. */
    name: z.optional(z.string()),
  }),
  z.object({
    type: z.literal("call-answered"),
    ...onCall,
    /** What becomes of the account's other calls; only an assumption on servers that do not tell. */
    others: z.enum(["unchanged", "held", "doubted"]),
  }),
  z.object({ type: z.literal("call-switched"), ...onCall }),
  /** On servers that tell: this is no inference, and says nothing about other calls. */
  z.object({ type: z.literal("call-held"), ...onCall }),
  z.object({ type: z.literal("call-retrieved"), ...onCall }),
  /** On servers that have queues: it waits for somebody to be free. */
  z.object({ type: z.literal("call-queued"), ...onCall }),
  /** It waits no more: somebody's telephone rings, ours or the far end's. */
  z.object({
    type: z.literal("call-left-queue"),
    ...onCall,
    phase: z.enum(["ringing", "dialing"]),
  }),
  z.object({ type: z.literal("calls-doubted"), ...onAccount, why: Basis.shape.kind }),
  /** One of us is about to answer or decline it, or is no more; nothing that the server has said. */
  z.object({ type: z.literal("call-claimed"), ...onCall, claim: Claim }),
  z.object({ type: z.literal("call-released"), ...onCall }),
  z.object({ type: z.literal("call-ended"), ...onCall, ending: Ending }),
  z.object({ type: z.literal("call-forgotten"), ...onCall }),
] as const;

/** A fact about the board, in the past tense. Facts are all that changes a board. */
export const BoardEvent = z.discriminatedUnion("type", schemas);
export type BoardEvent = z.infer<typeof BoardEvent>;

/** One kind of fact, by its type. */
export type EventOf<T extends BoardEvent["type"]> = Extract<BoardEvent, { type: T }>;
