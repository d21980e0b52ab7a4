import * as z from "zod/mini";
import { Account } from "./account.ts";
import { Basis, Claim, Confidence, Direction, Ending, LivePhase } from "./call.ts";
import { DirectoryEntry } from "../directory/directory.ts";
import { Features } from "./features.ts";
import { AccountId, CallKey, CommandId, Moment, ServerId } from "./ids.ts";
import { Link, ServerInfo } from "./server-info.ts";

const stamped = {
  at: Moment,
  /** The command that caused this fact, and the station that gave it. */
  causedBy: z.optional(CommandId),
  by: z.optional(z.string()),
  /** The person signed in at the station `by`, if the bridge has sign-in. */
  person: z.optional(z.string()),
};
const onServer = { server: ServerId, ...stamped };
const onAccount = { server: ServerId, account: AccountId, ...stamped };
const onCall = { call: CallKey, ...stamped };
const newCall = { call: CallKey, ...onAccount, number: z.string() };

const schemas = [
  /** The configuration changed while the bridge ran: its whole content on servers and accounts. */
  z.object({
    type: z.literal("configuration-applied"),
    ...stamped,
    servers: z.readonly(z.array(ServerInfo)),
    accounts: z.readonly(z.array(Account)),
    /** The directory, if it changed. */
    directory: z.optional(z.readonly(z.array(DirectoryEntry))),
  }),
  z.object({ type: z.literal("link-changed"), ...onServer, link: Link }),
  z.object({ type: z.literal("account-appeared"), ...stamped, account: Account }),
  z.object({
    type: z.literal("account-checked"),
    ...onAccount,
    sipCode: z.nullable(z.number()),
    /** Whether the server has the line in service, for servers without SIP codes. */
    service: z.optional(z.enum(["in", "out"])),
  }),
  z.object({ type: z.literal("account-asked"), ...onAccount, asked: z.enum(["login", "logout"]) }),
  /** Null means not reported. */
  z.object({ type: z.literal("features-told"), ...onAccount, features: Features }),
  z.object({ type: z.literal("account-troubled"), ...onAccount, text: z.string() }),
  z.object({ type: z.literal("call-offered"), ...newCall, name: z.nullable(z.string()) }),
  z.object({
    type: z.literal("call-dialed"),
    ...newCall,
    /** The call of the same account that this consultation is about. */
    consultsFor: z.optional(CallKey),
  }),
  z.object({ type: z.literal("call-accepted"), ...onCall, confidence: Confidence }),
  z.object({
    type: z.literal("call-found"),
    ...newCall,
    direction: Direction,
    phase: LivePhase,
    confidence: Confidence,
    /** The far end's name, if the source of the call knows it. */
    name: z.optional(z.string()),
  }),
  z.object({
    type: z.literal("call-answered"),
    ...onCall,
    /** The effect on the account's other calls; an assumption unless the server reports it. */
    others: z.enum(["unchanged", "held", "doubted"]),
  }),
  z.object({ type: z.literal("call-switched"), ...onCall }),
  /** The server reports holds itself: this is no inference, and says nothing about other calls. */
  z.object({ type: z.literal("call-held"), ...onCall }),
  z.object({ type: z.literal("call-retrieved"), ...onCall }),
  /** On servers that have queues: the call waits for a free agent. */
  z.object({ type: z.literal("call-queued"), ...onCall }),
  /** The call leaves the queue: a telephone rings, ours or the far end's. */
  z.object({
    type: z.literal("call-left-queue"),
    ...onCall,
    phase: z.enum(["ringing", "dialing"]),
  }),
  z.object({ type: z.literal("calls-doubted"), ...onAccount, why: Basis.shape.kind }),
  /** A station announces or withdraws a claim to answer or decline the call; the server reports nothing of it. */
  z.object({ type: z.literal("call-claimed"), ...onCall, claim: Claim }),
  z.object({ type: z.literal("call-released"), ...onCall }),
  z.object({ type: z.literal("call-ended"), ...onCall, ending: Ending }),
  z.object({ type: z.literal("call-forgotten"), ...onCall }),
] as const;

/** A fact about the board, in the past tense. Only facts change a board. */
export const BoardEvent = z.discriminatedUnion("type", schemas);
export type BoardEvent = z.infer<typeof BoardEvent>;

/** One kind of fact, by its type. */
export type EventOf<T extends BoardEvent["type"]> = Extract<BoardEvent, { type: T }>;
