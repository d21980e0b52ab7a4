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

/** The version of the browser protocol; a page and a bridge that differ must not talk. See docs/wire.md. */
export const PROTOCOL = 1;

const Seq = z.int().check(z.nonnegative());

/** The frames from a browser, one JSON text frame each. */
export const ClientFrame = z.discriminatedUnion("type", [
  /** The first frame. With epoch and seq the browser asks only for what it missed. */
  z.object({
    type: z.literal("hello"),
    protocol: z.int(),
    station: z.optional(PlainText.check(z.maxLength(64))),
    epoch: z.optional(z.string().check(z.maxLength(64))),
    seq: z.optional(Seq),
  }),
  /** With seq (the page's last one), a command on a call that has changed since is refused. */
  z.object({ type: z.literal("command"), id: CommandId, seq: z.optional(Seq), command: Command }),
  /** Asks again for the outcome of a command. */
  z.object({ type: z.literal("command-status"), id: CommandId }),
  /** Claims a ringing call: the others see the station, for 3 s or until the following command has its outcome. */
  z.object({ type: z.literal("claim"), call: CallKey }),
  /** Starts or stops watching a server's messages. */
  z.object({ type: z.literal("watch-wire"), server: ServerId }),
  z.object({ type: z.literal("unwatch-wire"), server: ServerId }),
  /** Asks for an immediate reconnect to a lost server. Sends nothing to the server. */
  z.object({ type: z.literal("try-server"), server: ServerId }),
]);
export type ClientFrame = z.infer<typeof ClientFrame>;

/** The browser's identity on the bridge, and its station name for the others. */
export const You = z.object({
  station: z.string(),
  /** `anybody`: no sign-in is needed, because the servers are simulated. */
  kind: z.enum(["person", "token", "anybody"]),
  name: z.string(),
  role: Role,
});
export type You = z.infer<typeof You>;

/** The frames from the bridge, one JSON text frame each. */
export const ServerFrame = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("snapshot"),
    protocol: z.int(),
    epoch: z.string(),
    seq: Seq,
    board: Board,
    /** The recent activity, the newest line first: the same list for all pages, also after a reload. */
    activity: z.array(ActivityLine),
    you: You,
    /** The bridge runs simulated servers. */
    demo: z.optional(z.boolean()),
  }),
  /** All facts of one burst; seq is that of the last fact, and they are numbered without gaps. */
  z.object({ type: z.literal("events"), seq: Seq, events: z.array(BoardEvent) }),
  z.object({
    type: z.literal("outcome"),
    id: CommandId,
    outcome: OutcomeKind,
    reason: z.optional(z.string()),
    why: z.optional(z.array(Why)),
  }),
  /** Only to a browser that watches this server; contains no password. */
  z.extend(WireMessage, { type: z.literal("wire"), server: ServerId }),
  /** Every 2 s, so that a page can tell a quiet bridge from a dead one. */
  z.object({ type: z.literal("heartbeat"), seq: Seq, at: Moment }),
  /** With `idle` true, the next command needs the password; the board stays live. Sent on every change. */
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

/** Why the bridge closes a WebSocket, in addition to the codes of RFC 6455; docs/wire.md says how a page reacts. */
export const CloseCode = {
  signInAgain: 4001,
  forbidden: 4003,
  tooSlow: 4008,
  otherProtocol: 4009,
  restart: 1012,
} as const;

/** How often the bridge sends a heartbeat, in milliseconds. */
export const HEARTBEAT_MS = 2000;
