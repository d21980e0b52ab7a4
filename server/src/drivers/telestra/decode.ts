import { parseJson } from "@callboard/shared/text/json-text";
import { EVENT_FIELDS, TelestraEvent } from "@callboard/shared/telestra";
import { compile } from "zod/mini";
import type { Problem } from "../driver.ts";

export type Decoded =
  | { kind: "event"; event: TelestraEvent; unknownFields: readonly string[] }
  | { kind: "problem"; problem: Problem; detail: string }
  | { kind: "nothing" };

/** Compiled: this takes a tenth of the time, and every message of every server goes through it. */
const AnyEvent = compile(TelestraEvent);

/** Decodes one message. Tolerates white space, CR LF and a byte order mark around it, and empty messages. */
export function decode(text: string): Decoded {
  const trimmed = text.trim();
  if (trimmed === "") return { kind: "nothing" };
  const json = parseJson(trimmed);
  if (!json.ok) return { kind: "problem", problem: json.why, detail: sample(trimmed) };
  const value = json.value;
  // An echoing peer returns our own commands; read as events they would settle themselves.
  if (isObject(value) && "cmd" in value) return { kind: "problem", problem: "echo", detail: "" };
  const event = AnyEvent.safeParse(value);
  if (event.success) {
    return { kind: "event", event: event.data, unknownFields: fieldsBeyond(event.data) };
  }
  if (isUnknownEvent(value)) {
    return { kind: "problem", problem: "unknown-event", detail: sample(value.event) };
  }
  return { kind: "problem", problem: "wrong-shape", detail: sample(trimmed) };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isUnknownEvent(value: unknown): value is { event: string } {
  if (!isObject(value) || !("event" in value) || typeof value.event !== "string") return false;
  return !EVENT_FIELDS.has(value.event);
}

function fieldsBeyond(event: TelestraEvent): string[] {
  const documented = EVENT_FIELDS.get(event.event);
  return Object.keys(event).filter((field) => documented?.has(field) !== true);
}

/** The beginning of a text for the log, never a password: a peer may quote one, even in a truncated message. */
function sample(text: string): string {
  return text.slice(0, 64).replace(/"pass"\s*:\s*"?[^",}]*/g, '"pass":"***');
}
