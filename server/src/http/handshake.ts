import type { FastifyInstance, FastifyRequest } from "fastify";
import { problem, sendProblem } from "./problem.ts";
import type { Problem } from "./problem.ts";

const TWO_HOSTS = problem(400, "The request names two hosts.");
const NO_UPGRADE = problem(400, "An upgrade is a GET by HTTP/1.1, and has no body.");
const ELSEWHERE = problem(400, "Only /ws takes an upgrade.");
const NOT_A_GET = problem(405, "An upgrade is a GET, and only /ws takes one.");
const OTHER_VERSION = problem(426, "Only WebSocket version 13 (RFC 6455) is supported.");
/** RFC 6455, section 4.4: a response to another version names the supported one. */
const VERSION = "13";

/** Refuses what the standards forbid but Node and ws accept. */
export function refuseOddRequests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    const found = refusal(request);
    if (found === OTHER_VERSION) void reply.header("sec-websocket-version", VERSION);
    if (found !== null) await sendProblem(reply, found);
  });
}

function refusal(request: FastifyRequest): Problem | null {
  // RFC 9112, section 3.2. Node uses the first of them; a proxy in front may use the last.
  if (hostsIn(request.raw.rawHeaders) > 1) return TWO_HOSTS;
  return request.ws ? refusalOfUpgrade(request) : null;
}

function refusalOfUpgrade(request: FastifyRequest): Problem | null {
  const { raw, is404, headers, routeOptions } = request;
  // Before the body is read by the route's schema: ws would refuse it only after that.
  if (raw.method !== "GET" && !is404) return NOT_A_GET;
  // Section 4.2.1. Node would hand a body on as if it were frames.
  if (raw.httpVersion !== "1.1" || hasBody(headers)) return NO_UPGRADE;
  if (!isOurVersion(headers)) return OTHER_VERSION;
  // The plugin would upgrade it all the same, and close it at once.
  return is404 || routeOptions.url === "/ws" ? null : ELSEWHERE;
}

/** The package ws also accepts a draft, in which a page's origin is in another header. */
function isOurVersion({ "sec-websocket-version": version }: FastifyRequest["headers"]): boolean {
  return version === undefined || version === VERSION;
}

function hasBody(headers: FastifyRequest["headers"]): boolean {
  return (headers["content-length"] ?? "0") !== "0" || headers["transfer-encoding"] !== undefined;
}

function hostsIn(rawHeaders: readonly string[]): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === "host")
    .length;
}
