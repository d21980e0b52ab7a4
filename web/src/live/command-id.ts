import { CommandId } from "@callboard/shared/board/ids";

/** A new command id. `randomUUID` does not exist on plain-http pages of a local network. */
export function newCommandId(source: Pick<Crypto, "getRandomValues"> = crypto): CommandId {
  const bytes = source.getRandomValues(new Uint8Array(16));
  // RFC 9562, 5.4: version 4 and variant 10.
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const parts = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ] as const;
  return CommandId.parse(parts.map(([from, to]) => hex.slice(from, to)).join("-"));
}
