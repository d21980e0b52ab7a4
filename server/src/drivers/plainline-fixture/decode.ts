import type { Problem } from "../driver.ts";
import { ExchangeEvent, Item, readMessage, Reply } from "./messages.ts";
import type { Message } from "./messages.ts";

/** A decoded message, or what is wrong with it. */
export type Decoded =
  | { kind: "event"; event: ExchangeEvent }
  | { kind: "reply"; request: number; reply: Reply; items: readonly Item[] }
  | { kind: "problem"; problem: Problem; detail: string };

/** Longer than any request number; numbers beyond it would be rounded. */
const NUMBER = /^[1-9]\d{0,14}$/;

/** Decodes one message: its first line, and the lines below it in a snapshot. */
export function decode(text: string): Decoded {
  const [first = "", ...rest] = text.split("\n");
  const line = readMessage(first);
  if (!line) return problem("wrong-shape", text);
  if (line.tag === "!") return readEvent(line, text);
  if (!NUMBER.test(line.tag)) return problem("wrong-shape", text);
  const reply = Reply.safeParse(line.fields);
  const items = rest.map((row) => Item.safeParse(readMessage(`- ${row}`)?.fields));
  const read = items.flatMap((item) => (item.success ? [item.data] : []));
  if (!reply.success || read.length < items.length) return problem("wrong-shape", text);
  return { kind: "reply", request: Number(line.tag), reply: reply.data, items: read };
}

function readEvent({ fields }: Message, text: string): Decoded {
  const event = ExchangeEvent.safeParse(fields);
  if (event.success) return { kind: "event", event: event.data };
  const isKnown = ExchangeEvent.def.options.some((option) =>
    option.shape.word.def.values.some((word) => word === fields["word"]),
  );
  return problem(isKnown ? "wrong-shape" : "unknown-event", text);
}

function problem(what: Problem, text: string): Decoded {
  return { kind: "problem", problem: what, detail: text.slice(0, 64) };
}
