import type { TelestraEvent } from "@callboard/shared/telestra";
import type { BehaviourSet } from "./behaviours.ts";

/** Encodes one event as the current behaviours require. */
export function eventBytes(event: TelestraEvent, behaviours: BehaviourSet): Buffer {
  const pretty = behaviours.has("write-pretty");
  const json = pretty ? JSON.stringify(event, null, 2) : JSON.stringify(event);
  const text = behaviours.has("write-escaped") ? escaped(json) : json;
  if (!pretty) return Buffer.from(`${text}\0`);
  return Buffer.from(`\r\n${text.replaceAll("\n", "\r\n")}\r\n\0\0`);
}

/** Where to split bytes: inside the first multi-byte character, else in the middle. */
export function awkwardCut(bytes: Buffer): number {
  const lead = bytes.findIndex((byte) => byte >= 0xc0);
  return lead >= 0 ? lead + 1 : Math.floor(bytes.length / 2);
}

function escaped(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
