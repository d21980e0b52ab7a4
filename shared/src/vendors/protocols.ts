import * as z from "zod/mini";
import type { AccountEntry } from "../servers/server-entry.ts";
import { CSTA_PROFILE } from "./csta/profile.ts";
import { NewCstaServer } from "./csta/server-entry.ts";
import type { ProtocolProfile } from "./profile.ts";
import { TELESTRA_PROFILE } from "./telestra/profile.ts";
import { NewTelestraServer } from "./telestra/server-entry.ts";

/** The protocols that Callboard speaks; `server/src/drivers/vendors.ts` lists their drivers. */
export const PROFILES = {
  telestra: TELESTRA_PROFILE,
  csta: CSTA_PROFILE,
} as const satisfies Record<string, ProtocolProfile>;

const NEW_SERVERS = [NewTelestraServer, NewCstaServer] as const;

export type Protocol = keyof typeof PROFILES;

/** The protocol of an entry without one. */
export const DEFAULT_PROTOCOL: Protocol = "telestra";

export const PROTOCOLS = Object.keys(PROFILES) as readonly Protocol[];

const ONE_OF_THEM = `expected ${PROTOCOLS.map((protocol) => `"${protocol}"`).join(" or ")}`;

/** Preprocesses a server entry: without a protocol it gets the default one. */
export function withProtocol(value: unknown): unknown {
  const isPlain = typeof value === "object" && value !== null && !("protocol" in value);
  return isPlain ? { ...value, protocol: DEFAULT_PROTOCOL } : value;
}

/** The error for an entry with an unknown protocol. */
export const PROTOCOL_ERROR = { error: ONE_OF_THEM } as const;

/** A server to add. */
export const NewServer = z.pipe(
  z.transform(withProtocol),
  z.discriminatedUnion("protocol", NEW_SERVERS, PROTOCOL_ERROR),
);
export type NewServer = z.infer<typeof NewServer>;

/** The configuration key of a protocol's accounts. */
export function accountsKeyOf(protocol: string): ProtocolProfile["accountsKey"] {
  const profiles: Partial<Record<string, ProtocolProfile>> = PROFILES;
  return profiles[protocol]?.accountsKey ?? "accounts";
}

export function accountsOf(server: NewServer): readonly AccountEntry[] {
  const lists: Partial<Record<string, unknown>> = server;
  return lists[accountsKeyOf(server.protocol)] as readonly AccountEntry[];
}
