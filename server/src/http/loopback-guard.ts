import type { FastifyInstance } from "fastify";
import { problem, sendProblem } from "./problem.ts";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether an address to listen on can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === "::1";
}

/** Whether a connection comes from this machine. */
export function isFromHere(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}

/**
 * Without people and roles whoever reaches the page may place calls. Listening on loopback keeps other machines out; this
 * keeps out web pages in a browser on this one, which could come by another name (DNS rebinding) or from another origin.
 */
export function guardLoopback(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    const why = objection(request.headers.host, request.headers.origin);
    if (why !== null) await sendProblem(reply, problem(403, why));
  });
  // Node lets go of a socket that asked for an upgrade: refused, it would stay open for ever.
  app.addHook("onResponse", (request, _reply, done) => {
    if (request.headers.upgrade !== undefined) request.raw.socket.destroySoon();
    done();
  });
}

/** Why a request may not come in; null when it may. */
export function objection(host: string | undefined, origin: string | undefined): string | null {
  const here = host === undefined ? undefined : hostnameOf(`http://${host}`);
  if (here === undefined || !LOOPBACK.has(here)) {
    return "Open Callboard as http://127.0.0.1 or http://localhost: other names are refused.";
  }
  // A browser sends an Origin with every upgrade and every request that changes something.
  if (origin === undefined || origin === `http://${String(host)}`) return null;
  return "This request comes from another page. Open Callboard itself.";
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
