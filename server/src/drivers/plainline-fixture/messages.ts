// Plainline, a protocol for tests only: a vendor that has nothing in common with the others. A message is lines of a
// word and fields, `17 hold conn=c4`, with percent-encoded values. It begins with the number of a request, which its
// reply repeats, or `!` for an event.
import { PlainText } from "@callboard/shared/text/plain-text";
import * as z from "zod/mini";

const conn = PlainText;

/** The state of a connection, in this vendor's words. */
export const ConnState = z.enum(["alerting", "delivered", "connected", "onhold"]);
export type ConnState = z.infer<typeof ConnState>;

const Extension = z.object({ word: z.literal("ext"), id: PlainText, state: z.enum(["in", "out"]) });
const Connection = z.object({
  word: z.literal("conn"),
  id: conn,
  ext: PlainText,
  far: z.string(),
  way: z.enum(["in", "out"]),
  state: ConnState,
});
export type Connection = z.infer<typeof Connection>;

const events = [
  z.object({ word: z.literal("alerting"), conn, ext: PlainText, far: z.string() }),
  z.object({ word: z.literal("connected"), conn }),
  z.object({ word: z.literal("onhold"), conn }),
  z.object({ word: z.literal("resumed"), conn }),
  z.object({ word: z.literal("cleared"), conn }),
] as const;

/** The events, with or without a request. */
export const ExchangeEvent = z.discriminatedUnion("word", events);
export type ExchangeEvent = z.infer<typeof ExchangeEvent>;

/** The replies to a request. */
export const Reply = z.discriminatedUnion("word", [
  z.object({ word: z.literal("done"), conn: z.optional(conn) }),
  z.object({ word: z.literal("refused"), why: z.string() }),
  z.object({ word: z.literal("snapshot") }),
]);
export type Reply = z.infer<typeof Reply>;

/** One line of a snapshot. */
export const Item = z.discriminatedUnion("word", [Extension, Connection]);
export type Item = z.infer<typeof Item>;

/** The requests; `list` requests a snapshot of everything. */
export const Request = z.discriminatedUnion("word", [
  z.object({ word: z.literal("dial"), ext: PlainText, to: PlainText }),
  z.object({ word: z.literal("answer"), conn }),
  z.object({ word: z.literal("clear"), conn }),
  z.object({ word: z.literal("hold"), conn }),
  z.object({ word: z.literal("resume"), conn }),
  z.object({ word: z.literal("list") }),
]);
export type Request = z.infer<typeof Request>;

/** One line before its word is checked. */
export interface Message {
  tag: string;
  fields: Record<string, string>;
}

type Words = { word: string } & Readonly<Record<string, string>>;

/** Writes `tag word field=value ...`. */
export function writeMessage(tag: string, { word, ...fields }: Words): string {
  const pairs = Object.entries(fields).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return [tag, word, ...pairs].join(" ");
}

/** Reads a line; undefined when it is malformed. */
export function readMessage(text: string): Message | undefined {
  const [tag = "", word = "", ...pairs] = text.split(" ");
  const fields: Record<string, string> = { word };
  for (const pair of pairs) {
    const [, name, value] = /^([a-z]+)=(\S*)$/.exec(pair) ?? [];
    const plain = value === undefined ? undefined : decoded(value);
    if (name === undefined || plain === undefined) return undefined;
    fields[name] = plain;
  }
  return { tag, fields };
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    // A broken escape; the caller reports the line.
    return undefined;
  }
}
