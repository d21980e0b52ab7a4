import { Server } from "node:tls";
import type { FastifyInstance } from "fastify";
import type { TlsPair } from "./host-guard.ts";

/** Takes a new certificate for the connections from here on; those that are open go on with the old one. */
export function renewTls({ server }: FastifyInstance, pair: TlsPair): void {
  if (!(server instanceof Server)) throw new Error("this bridge serves plain HTTP");
  server.setSecureContext(pair);
}
