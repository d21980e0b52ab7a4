import { Server } from "node:tls";
import type { FastifyInstance } from "fastify";
import type { TlsPair } from "./host-guard.ts";

/** Uses a new certificate for new connections; open ones keep the old one. */
export function renewTls({ server }: FastifyInstance, pair: TlsPair): void {
  if (!(server instanceof Server)) throw new Error("this bridge serves plain HTTP");
  server.setSecureContext(pair);
}
