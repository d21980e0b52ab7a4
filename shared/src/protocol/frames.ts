import * as z from "zod/mini";
import { ActivityLine } from "../activity/activity-line.ts";
import { Board } from "../board/board.ts";
import { Command } from "../commands/command.ts";
import { BoardEvent } from "../board/event.ts";
import { CallKey, CommandId, Moment, ServerId } from "../board/ids.ts";
import { OutcomeKind } from "../commands/outcome.ts";
import { Why } from "../commands/why.ts";
import { PlainText } from "../text/plain-text.ts";
import { Role } from "../access/role.ts";
import { WireMessage } from "./wire-message.ts";

/** The number of the browser protocol; a page and a bridge that differ must not talk. See docs/wire.md. */
export const PROTOCOL = 1;

const Seq = z.int().check(z.nonnegative());

/** What a browser says, one JSON text frame each. */
export const ClientFrame = z.discriminatedUnion("type", [
  /** The first frame. With epoch and seq it asks for only what it missed. */
  z.object({
    type: z.literal("hello"),
    protocol: z.int(),
    station: z.optional(PlainText.check(z.maxLength(64))),
    epoch: z.optional(z.string().check(z.maxLength(64))),
    seq: z.optional(Seq),
  }),
  /** With seq (what the page had seen) a command on a call that has changed since is refused. */
  z.object({ type: z.literal("command"), id: CommandId, seq: z.optional(Seq), command: Command }),
  /** Asks again what became of a command. */
  z.object({ type: z.literal("command-status"), id: CommandId }),
  /** "I am taking this one": the others see by whom, for 3 s or until the command that follows has its outcome. */
  z.object({ type: z.literal("claim"), call: CallKey }),
  /** Wants to see a server's messages as they go by, or no more. */
  z.object({ type: z.literal("watch-wire"), server: ServerId }),
  z.object({ type: z.literal("unwatch-wire"), server: ServerId }),
  /** Somebody thinks that a lost server is back: the next attempt is made now. Nothing is sent to the server by it. */
  z.object({ type: z.literal("try-server"), server: ServerId }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

/** Who the browser is to the bridge, and under which name the others see it. */
export const You = z.object({
  station: z.string(),
  /** `anybody`: nobody has to sign in here, because the servers are simulated. */
  kind: z.enum(["person", "token", "anybody"]),
  name: z.string(),
  role: Role,
});
export type You = z.infer<typeof You>;

/** What the bridge says, one JSON text frame each. */
export const ServerFrame = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("snapshot"),
    protocol: z.int(),
    epoch: z.string(),
    seq: Seq,
    board: Board,
    /** What happened before, the newest first: the same list for everybody, also after a reload. */
    activity: z.array(ActivityLine),
    you: You,
    /** The bridge runs simulated servers. */
    demo: z.optional(z.boolean()),
  }),
  /** All facts of one burst; seq is that of the last, and they are numbered without gaps. */
  z.object({ type: z.literal("events"), seq: Seq, events: z.array(BoardEvent) }),
  z.object({
    type: z.literal("outcome"),
    id: CommandId,
    outcome: OutcomeKind,
    reason: z.optional(z.string()),
    why: z.optional(z.array(Why)),
  }),
  /** Only to a browser that watches this server; never a password in it. */
  z.extend(WireMessage, { type: z.literal("wire"), server: ServerId }),
  /** Every 2 s, so that a page can tell a quiet bridge from a dead one. */
  z.object({ type: z.literal("heartbeat"), seq: Seq, at: Moment }),
  /** With `idle` true a command wants the password first; the picture goes on. Told whenever it changes. */
  z.object({ type: z.literal("idle"), idle: z.boolean() }),
  /** A frame from this browser was not used. With `why` it was understood and refused; without, it could not be read. */
  z.object({
    type: z.literal("rejected"),
    reason: z.string(),
    why: z.optional(z.array(Why)),
  }),
]);
export type ServerFrame = z.infer<typeof ServerFrame>;
export type SnapshotFrame = Extract<ServerFrame, { type: "snapshot" }>;
export type EventsFrame = Extract<ServerFrame, { type: "events" }>;

/** Why the bridge closes a WebSocket, beside the codes of RFC 6455; docs/wire.md says what a page does on each. */
export const CloseCode = {
  signInAgain: 4001,
  forbidden: 4003,
  tooSlow: 4008,
  otherProtocol: 4009,
  restart: 1012,
} as const;

/** How often the bridge sends a heartbeat, in milliseconds. */
export const HEARTBEAT_MS = 2000;
