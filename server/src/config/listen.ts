import { isIP } from "node:net";
import { Host, Port, Text } from "@callboard/shared/servers/server-entry";
import * as z from "zod";

const NETWORK = 'expected an address or a network, e.g. "10.2.101.5" or "10.2.101.0/24"';
const ORIGIN = 'expected an origin, e.g. "https://board.example.net:8443"';

/** A host name or an address, as a browser sends it in requests. */
const HostName = z.pipe(
  Host,
  z.transform((host) => (isIP(host) === 6 ? `[${host}]` : host.toLowerCase())),
);
const Network = z.string().refine(isNetwork, { error: NETWORK });
const Origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: ORIGIN,
});

/** Where browsers connect, and by which names. */
export const Listen = z.strictObject({
  host: z._default(Host, "127.0.0.1"),
  port: z._default(Port, 8080),
  /** PEM files, relative to the configuration. */
  tls: z.optional(z.strictObject({ cert: Text, key: Text })),
  hosts: z.array(HostName).default([]),
  origins: z.array(Origin).default([]),
  trustedProxies: z.array(Network).default([]),
  /** Of browsers and programs at once; 2,000 when it is not given. A further one is closed. */
  maxConnections: z.optional(z.int().min(10).max(100_000)),
});
export type Listen = z.infer<typeof Listen>;

/** The default. */
export const LISTEN: Listen = {
  host: "127.0.0.1",
  port: 8080,
  hosts: [],
  origins: [],
  trustedProxies: [],
};

function isNetwork(text: string): boolean {
  const [address = "", length, ...more] = text.split("/");
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  const most = version === 4 ? 32 : 128;
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= most);
}
