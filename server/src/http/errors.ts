import type { Socket } from "node:net";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { arrivalOf, refusal } from "./host-guard.ts";
import type { Endpoint } from "./host-guard.ts";
import { RequestRefused } from "./json-body.ts";
import { problem, sendProblem } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** Receives an internal error with its route. */
export type ErrorLog = (detail: {
  err: unknown;
  method: string;
  route: string | undefined;
}) => void;

/** The longest body that is read, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

const NOT_FOUND = problem(404, "There is nothing at this address.");

// Our own messages, because the framework's quote the request, which may contain a password.
const DETAILS: ReadonlyMap<number, string> = new Map([
  [400, "The request could not be read."],
  [404, NOT_FOUND.detail],
  [408, "The request took too long to arrive."],
  [413, `The body is longer than ${MAX_BODY_BYTES / 1024} KiB.`],
  [414, "The address is too long."],
  [415, "Send JSON, with the header content-type: application/json."],
  [431, "The headers are too long."],
  [500, "Something went wrong inside Callboard. See its log."],
]);

/** Responds with a problem to unknown routes and to errors in a route: no stack, nothing quoted. */
export function answerErrors(app: FastifyInstance, log: ErrorLog): void {
  // Before the body is read: no route uses it, and its type does not matter.
  app.addHook("onRequest", async (request, reply) => {
    if (request.is404) await sendProblem(reply, NOT_FOUND);
  });
  // For a page's file that is not there.
  app.setNotFoundHandler((_request, reply) => sendProblem(reply, NOT_FOUND));
  app.setErrorHandler((error, request, reply) => {
    const found = error instanceof RequestRefused ? refusalOf(error, request) : problemOf(error);
    if (found.status >= 500) {
      log({ err: error, method: request.method, route: request.routeOptions.url });
    }
    return sendProblem(reply, found);
  });
}

/** Responds to a malformed URL. No hook runs for it, so the host guard is called here. */
export function answerBadAddress(
  endpoint: Endpoint,
): (error: unknown, request: FastifyRequest, reply: FastifyReply) => void {
  return (error, request, reply) => {
    const why = refusal(arrivalOf(request), endpoint);
    // As in the connection guard: a socket that asked for an upgrade would stay open for ever.
    if (request.headers.upgrade !== undefined) {
      void reply.header("connection", "close");
      reply.raw.once("finish", () => request.raw.socket.destroySoon());
    }
    void sendProblem(reply, why === null ? problemOf(error) : problem(403, why));
  };
}

const CLIENT_ERRORS: ReadonlyMap<string | undefined, number> = new Map([
  ["HPE_HEADER_OVERFLOW", 431],
  ["ERR_HTTP_REQUEST_TIMEOUT", 408],
]);

/**
 * Answers bytes that are no HTTP request, for which there is no reply to write to, and destroys the socket: a client that
 * never closes its side would hold it.
 */
export function answerBadRequest(
  goodbyeMs: number,
): (error: NodeJS.ErrnoException, socket: Socket) => void {
  return (error, socket) => {
    if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    const found = problemOfStatus(CLIENT_ERRORS.get(error.code) ?? 400);
    const body = JSON.stringify(found);
    const head = [
      `HTTP/1.1 ${found.status} ${found.title}`,
      "content-type: application/problem+json; charset=utf-8",
      `content-length: ${Buffer.byteLength(body)}`,
      "connection: close",
    ];
    socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
    const destroy = setTimeout(() => socket.destroy(), goodbyeMs);
    socket.once("close", () => clearTimeout(destroy));
  };
}

function refusalOf({ problem: found }: RequestRefused, { routeOptions }: FastifyRequest): Problem {
  return found ?? problem(400, routeOptions.schema?.queryHelp ?? "The query cannot be read.");
}

function problemOf(error: unknown): Problem {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  const isTheirs = typeof status === "number" && status >= 400 && status < 500;
  return problemOfStatus(isTheirs ? status : 500);
}

function problemOfStatus(status: number): Problem {
  return problem(status, DETAILS.get(status) ?? "The request could not be carried out.");
}
