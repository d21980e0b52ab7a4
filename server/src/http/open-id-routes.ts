import { OpenIdBody } from "@callboard/shared/access/sign-in";
import type { OpenIdReply } from "@callboard/shared/access/sign-in";
import { pathOf, screenAt } from "@callboard/shared/access/screen";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { BeginResult, EndResult, OpenId } from "../sign-in/openid/open-id.ts";
import { CALLBACK } from "../sign-in/openid/settings.ts";
import { VALID_MS } from "../sign-in/openid/transactions.ts";
import { portOf } from "./auth-hook.ts";
import { readBody } from "./json-body.ts";
import type { JsonBody } from "./json-body.ts";
import { sendLanding } from "./landing-page.ts";
import { TOLD } from "./open-id-words.ts";
import { problem, sendProblem } from "./problem.ts";
import { giveCookie, originOf } from "./session-cookie.ts";
import type { SignInParts } from "./sign-in-routes.ts";

type Posted = FastifyRequest<{ Body: JsonBody }>;
type Parts = SignInParts & { openId: OpenId };

const NO_PROVIDER = problem(
  404,
  "No sign-in provider is set up here. Sign in with name and password.",
);
const NOT_IDLE = problem(409, "You have no session here to unlock. Sign in again.");
const ANYONE = { config: { needs: "nothing" } } as const;

/**
 * `POST /api/openid` 200 with the provider's address and a cookie that holds for 10 minutes; 404 where none is configured, 409
 * by another name than the configured one, 429 after too many, 502 when it does not answer. `GET /api/openid/callback` where
 * the provider sends people back to: a page that leads on, or says why not.
 */
export function openIdRoutes(app: FastifyInstance, parts: SignInParts): void {
  app.post("/api/openid", ANYONE, async (request: Posted, reply) => {
    const { openId } = parts;
    if (openId === null || parts.gate.authenticator === null)
      return sendProblem(reply, NO_PROVIDER);
    return begin(request, reply, { ...parts, openId });
  });
  app.get(CALLBACK, ANYONE, async (request, reply) => {
    const { openId, gate, cookie } = parts;
    if (openId === null || gate.authenticator === null) return sendProblem(reply, NO_PROVIDER);
    const name = transactionCookie(cookie.name(portOf(request)));
    const secret = request.cookies[name];
    void reply.clearCookie(name, { path: "/", secure: cookie.isSecure });
    const returning = { secret, query: queryOf(request.url), origin: originOf(request) };
    const ended = await openId.end(returning, gate.authenticator.oidcUsers);
    if (ended.ok && ended.secret !== null) giveCookie(reply, ended.secret, { request, cookie });
    return land(reply, ended, openId.settings.name);
  });
}

async function begin(request: Posted, reply: FastifyReply, parts: Parts): Promise<FastifyReply> {
  const { openId, cookie } = parts;
  const body = readBody(OpenIdBody, request.body);
  if (!body.ok) return sendProblem(reply, body.problem);
  const { address, name } = openId.settings;
  // The provider sends people back there, where a cookie of another name would be missing.
  if (request.headers.host?.toLowerCase() !== new URL(address).host) {
    const words = `Nothing was done. Open Callboard as ${address} to sign in with ${name}.`;
    return sendProblem(reply, problem(409, words));
  }
  const session = body.value.again ? sessionOf(request) : null;
  if (body.value.again && session === null) return sendProblem(reply, NOT_IDLE);
  const back = pathOf(screenAt(body.value.back));
  const begun = await openId.begin({ address: request.ip, back, session });
  if (!begun.ok) return refuse(reply, begun, name);
  const kept = { as: transactionCookie, sameSite: "lax", maxAgeMs: VALID_MS } as const;
  void giveCookie(reply, begun.secret, { request, cookie, ...kept });
  return reply.send({ url: begun.url } satisfies OpenIdReply);
}

function sessionOf({ client }: FastifyRequest): string | null {
  return client === null ? null : client.session;
}

function refuse(
  reply: FastifyReply,
  begun: Extract<BeginResult, { ok: false }>,
  provider: string,
): FastifyReply {
  const { status, words } = TOLD.unreachable;
  if (begun.why === "unreachable") return sendProblem(reply, problem(status, words(provider)));
  const seconds = Math.ceil(begun.retryMs / 1000);
  const why = `Sign-in was not started: too many from your address. Try again in ${seconds} s.`;
  return sendProblem(reply.header("retry-after", seconds), problem(429, why));
}

function land(reply: FastifyReply, ended: EndResult, provider: string): FastifyReply {
  if (ended.ok) {
    const link = { path: ended.back, words: "Continue to Callboard" };
    const heading = "Signed in";
    return sendLanding(reply, 200, { heading, text: "Callboard opens.", link, goesOn: true });
  }
  const { status, words } = TOLD[ended.why];
  const link = { path: "/", words: "Back to Callboard" };
  const heading = "Not signed in";
  return sendLanding(reply, status, { heading, text: words(provider), link, goesOn: false });
}

/** It holds nothing but the name of a sign-in that is under way; a browser has to send it when it comes from the provider. */
function transactionCookie(name: string): string {
  return `${name}-openid`;
}

function queryOf(url: string): string {
  const from = url.indexOf("?");
  return from < 0 ? "" : url.slice(from);
}
