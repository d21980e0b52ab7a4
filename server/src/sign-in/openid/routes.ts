import { OpenIdBody, OpenIdReply } from "@callboard/shared/access/sign-in";
import { pathOf, screenAt } from "@callboard/shared/access/screen";
import type { FastifyReply, FastifyRequest } from "fastify";
import { portOf } from "../../http/auth-hook.ts";
import { problem, sendProblem } from "../../http/problem.ts";
import { failure, named, plain, route, success } from "../../http/route.ts";
import type { ApiPlugin } from "../../http/route.ts";
import { unless } from "../../http/unless.ts";
import type { SignInParts } from "../routes.ts";
import { giveCookie, originOf } from "../session-cookie.ts";
import { sendLanding } from "./landing-page.ts";
import type { BeginResult, EndResult, OpenId } from "./open-id.ts";
import { REFUSAL_TEXTS } from "./refusals.ts";
import { CALLBACK } from "./settings.ts";
import { VALID_MS } from "./transactions.ts";

type Parts = SignInParts & { openId: OpenId };

const NO_PROVIDER = problem(
  404,
  "No sign-in provider is set up here. Sign in with name and password.",
);
const NOT_IDLE = problem(409, "You have no session here to unlock. Sign in again.");

const page = (description: string): ReturnType<typeof plain> => plain(description, "text/html");
const NO_PROVIDER_HERE = { 404: failure("No sign-in provider is set up.") };

const BEGIN = route("public", {
  operationId: "beginOpenId",
  summary: "Starts to sign a browser in with the OpenID provider: the answer says where to go",
  body: named({ OpenIdBody }),
  response: {
    200: success("Started: the browser holds a cookie for 10 minutes.", { OpenIdReply }),
    ...NO_PROVIDER_HERE,
    409: failure("Callboard was opened by another name, or there is no session to unlock."),
    429: failure("Too many; retry-after says how long to wait."),
    502: failure("The provider does not answer."),
  },
});

const END = route("public", {
  operationId: "endOpenId",
  summary: "Where the provider sends a browser back to; not for programs",
  response: {
    200: page("Signed in: a page that leads on."),
    400: page("It was not started in this browser, or the provider's answer is not valid."),
    409: page("This user may not use Callboard."),
    502: page("The provider does not answer."),
    ...NO_PROVIDER_HERE,
  },
});

/** Sign-in at an OpenID provider: the way there and back. */
export function openIdRoutes(parts: SignInParts): ApiPlugin {
  return (api) => {
    const { openId, gate } = parts;
    const preValidation = unless(() => openId !== null && gate.authenticator !== null, NO_PROVIDER);
    api.addHook("preValidation", preValidation);
    api.post("/api/openid", BEGIN, async (request, reply) => {
      if (openId === null) return sendProblem(reply, NO_PROVIDER);
      return begin({ request, reply, openId, cookie: parts.cookie }, request.body);
    });
    api.get(CALLBACK, END, async (request, reply) => {
      const { cookie } = parts;
      if (openId === null || gate.authenticator === null) return sendProblem(reply, NO_PROVIDER);
      const name = transactionCookie(cookie.name(portOf(request)));
      const secret = request.cookies[name];
      void reply.clearCookie(name, { path: "/", secure: cookie.isSecure });
      const returning = { secret, query: queryOf(request.url), origin: originOf(request) };
      const ended = await openId.end(returning, gate.authenticator.oidcUsers);
      if (ended.ok && ended.secret !== null) giveCookie(reply, ended.secret, { request, cookie });
      return land(reply, ended, openId.settings.name);
    });
  };
}

interface BeginParts extends Pick<Parts, "openId" | "cookie"> {
  request: FastifyRequest;
  reply: FastifyReply;
}

async function begin(
  { request, reply, openId, cookie }: BeginParts,
  body: OpenIdBody,
): Promise<FastifyReply> {
  const { address, name } = openId.settings;
  // The provider returns browsers to that address, where a cookie set under another host name would be missing.
  if (request.headers.host?.toLowerCase() !== new URL(address).host) {
    const words = `Nothing was done. Open Callboard as ${address} to sign in with ${name}.`;
    return sendProblem(reply, problem(409, words));
  }
  const session = body.again ? sessionOf(request) : null;
  if (body.again && session === null) return sendProblem(reply, NOT_IDLE);
  const back = pathOf(screenAt(body.back));
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
  const { status, words } = REFUSAL_TEXTS.unreachable;
  if (begun.why === "unreachable") return sendProblem(reply, problem(status, words(provider)));
  const seconds = Math.ceil(begun.retryMs / 1000);
  const why = `Sign-in was not started: too many from your address. Try again in ${seconds} s.`;
  return sendProblem(reply.header("retry-after", seconds), problem(429, why));
}

function land(reply: FastifyReply, ended: EndResult, provider: string): FastifyReply {
  if (ended.ok) {
    const link = { path: ended.back, words: "Continue to Callboard" };
    const heading = "Signed in";
    return sendLanding(reply, 200, { heading, text: "Callboard opens.", link, followsLink: true });
  }
  const { status, words } = REFUSAL_TEXTS[ended.why];
  const link = { path: "/", words: "Back to Callboard" };
  const heading = "Not signed in";
  return sendLanding(reply, status, { heading, text: words(provider), link, followsLink: false });
}

/** Identifies only a sign-in in progress; `lax`, because the browser must send it when it returns from the provider. */
function transactionCookie(name: string): string {
  return `${name}-openid`;
}

function queryOf(url: string): string {
  const from = url.indexOf("?");
  return from < 0 ? "" : url.slice(from);
}
