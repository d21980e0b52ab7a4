import type { FastifyInstance, FastifyRequest } from "fastify";
import { hasPolicy, may } from "@callboard/shared/access/policy";
import type { Right } from "@callboard/shared/access/policy";
import type { ClientSource, RequestClient } from "./client.ts";
import { isPrivateTransport } from "./host-guard.ts";
import { problem, sendProblem } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** What a route needs of its client: a right, a sign-in, or nothing. */
export type Needs = Right | "signed-in" | "public";

declare module "fastify" {
  interface FastifyContextConfig {
    needs?: Needs;
  }
  interface FastifyRequest {
    client: RequestClient | null;
  }
}

/** The header that a page must send with each change: no other site's form or image can. */
export const OWN_HEADER = "x-callboard";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

const STRANGER = problem(401, "Sign in first, or send a token: Authorization: Bearer ...");
const FORBIDDEN = problem(403, "You don't have permission to do this. Nothing was done.");
const NO_HEADER = problem(403, `Send the header ${OWN_HEADER}: 1 with a cookie. Nothing was done.`);
const NO_ORIGIN = problem(
  403,
  "A request with a cookie needs the header Origin. Nothing was done.",
);
const IDLE = problem(403, "Locked after inactivity: enter your password first. Nothing was done.");

export interface AuthHookParts {
  clients: ClientSource;
  /** The name of the cookie, which holds the port: browsers send it to every port. */
  cookieName: (port: number) => string;
}

/** Checks the client at every route. A route that does not state its needs cannot be made. */
export function addAuthHook(app: FastifyInstance, parts: AuthHookParts): void {
  app.addHook("onRoute", ({ config, method, url }) => {
    if (config?.needs === undefined) {
      throw new Error(`${String(method)} ${url} does not say what it needs`);
    }
  });
  app.decorateRequest("client", null);
  app.addHook("onRequest", async (request, reply) => {
    request.client = clientOf(request, parts);
    const found = refusal(request);
    if (found === STRANGER) void reply.header("www-authenticate", "Bearer");
    if (found !== null) await sendProblem(reply, found);
  });
}

/** The client of an authorized request. */
export function clientAt(request: Pick<FastifyRequest, "client">): RequestClient {
  if (request.client === null) throw new Error("a stranger was let in");
  return request.client;
}

function clientOf(
  request: FastifyRequest,
  { clients, cookieName }: AuthHookParts,
): RequestClient | null {
  const bearer = /^Bearer (\S{1,512})$/i.exec(request.headers.authorization ?? "")?.[1];
  const name = cookieName(portOf(request));
  const cookie = request.cookies[name];
  const tokenCookie = request.cookies[tokenCookieName(name)];
  return clients.client({
    cookie,
    tokenCookie,
    bearer,
    address: request.ip,
    isPrivate: isPrivateTransport(request),
  });
}

function refusal(request: FastifyRequest): Problem | null {
  const { needs } = request.routeOptions.config;
  if (request.is404 || needs === "public") return null;
  const { client } = request;
  if (client === null) return isBrowsersUpgrade(request) ? null : STRANGER;
  if (!isAllowed(client, needs)) return FORBIDDEN;
  if (lacksOrigin(request, client)) return NO_ORIGIN;
  return SAFE.has(request.method) ? null : changeRefusal(request, client);
}

function isAllowed({ who }: RequestClient, needs: Exclude<Needs, "public"> | undefined): boolean {
  if (needs === undefined) return false;
  return needs === "signed-in" ? hasPolicy(who.role) : may(who.role, needs);
}

/** Any site can make a browser send its cookie; only our own page can add this header. */
function changeRefusal(request: FastifyRequest, client: RequestClient): Problem | null {
  if (!client.isBrowser) return null;
  if (request.headers[OWN_HEADER] === undefined) return NO_HEADER;
  const wantsWaking = request.routeOptions.config.needs === "manage";
  return wantsWaking && client.sessionStatus() === "idle" ? IDLE : null;
}

/** The cookie of a browser opened by a token's link; a person's session on it takes precedence. */
export function tokenCookieName(name: string): string {
  return `${name}-token`;
}

/** The port that a request came in by. */
export function portOf(request: FastifyRequest): number {
  return request.socket.localPort ?? 0;
}

/** The socket's route refuses the client itself, with a code that the page can read. */
function isBrowsersUpgrade(request: FastifyRequest): boolean {
  return isUpgrade(request) && request.headers.origin !== undefined;
}

/** Every browser sends an Origin with an upgrade; without one the page that uses the cookie is unknown. */
function lacksOrigin(request: FastifyRequest, client: RequestClient): boolean {
  return client.isBrowser && request.headers.origin === undefined && isUpgrade(request);
}

function isUpgrade({ headers, routeOptions }: FastifyRequest): boolean {
  return headers.upgrade?.toLowerCase() === "websocket" && routeOptions.url === "/ws";
}
