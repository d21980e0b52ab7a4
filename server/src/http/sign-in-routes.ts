import { LoginBody, SetupBody, TokenBody, UnlockBody } from "@callboard/shared/access/sign-in";
import type { Me, SessionList } from "@callboard/shared/access/sign-in";
import type { Who } from "@callboard/shared/access/who";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { portOf, tokenCookieName, clientAt } from "./auth-hook.ts";
import type { OpenId } from "../sign-in/openid/open-id.ts";
import type { SignIn, RequestClient } from "../sign-in/authenticator.ts";
import type { AuthGate } from "../sign-in/auth-gate.ts";
import { readBody } from "./json-body.ts";
import type { JsonBody } from "./json-body.ts";
import { problem, sendProblem } from "./problem.ts";
import { giveCookie, originOf } from "./session-cookie.ts";
import type { SessionCookie } from "./session-cookie.ts";

export interface SignInParts {
  gate: Pick<AuthGate, "authenticator" | "client">;
  cookie: SessionCookie;
  /** Where people sign in who need no password here; null without a provider. */
  openId: OpenId | null;
}

type Refusal = Extract<SignIn, { ok: false }>;
type Posted = FastifyRequest<{ Body: JsonBody }>;

const WRONG = problem(401, "Wrong name or password. You are not signed in.");
const WRONG_AGAIN = problem(
  401,
  "Wrong password. The display stays live, and nothing was sent. Try again.",
);
const NO_LINK = problem(
  403,
  "This link is no longer valid. No user was added: restart Callboard for a new link, or run callboard user add.",
);
const NOBODY = problem(409, "The demo needs no sign-in: its servers are simulated.");
const NO_TOKEN = problem(
  401,
  "This link is no longer valid, or is not for a browser. Ask for a new link.",
);
const NO_SESSION = problem(404, "This session does not exist. Nothing was ended.");

/**
 * `POST /api/login` 200 with a cookie, 401, or 429 with `retry-after` when there were many wrong passwords.
 * `POST /api/logout` ends the session. `POST /api/unlock` the password again, after a time without a command.
 * `POST /api/setup` 201, the first admin. `POST /api/token` 204 with a cookie: a wall that was opened by its link. `GET /api/me` who asks. `GET /api/sessions` and `DELETE /api/sessions/:id`: where
 * one is signed in.
 */
export function signInRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { gate } = parts;
  const config = { needs: "nothing" } as const;
  app.post("/api/login", { config }, async (request: Posted, reply) => {
    const { authenticator } = gate;
    if (authenticator === null) return sendProblem(reply, NOBODY);
    const body = readBody(LoginBody, request.body);
    if (!body.ok) return sendProblem(reply, body.problem);
    const { name, password } = body.value;
    const found = await authenticator.signIn(name, password, originOf(request));
    if (!found.ok) return refuse(reply, found);
    return giveCookie(reply, found.secret, { request, ...parts }).send(
      known(found.who, { idle: false, provider: null }),
    );
  });
  app.post("/api/setup", { config }, async (request: Posted, reply) => {
    const { authenticator } = gate;
    if (authenticator === null) return sendProblem(reply, NOBODY);
    const body = readBody(SetupBody, request.body);
    if (!body.ok) return sendProblem(reply, body.problem);
    const begun = await authenticator.begin(body.value, originOf(request));
    if (begun === null) return sendProblem(reply, NO_LINK);
    return giveCookie(reply, begun.secret, { request, ...parts })
      .code(201)
      .send(known(begun.who, { idle: false, provider: null }));
  });
  app.post("/api/token", { config }, async (request: Posted, reply) => {
    const body = readBody(TokenBody, request.body);
    if (!body.ok) return sendProblem(reply, body.problem);
    const { token } = body.value;
    if (gate.authenticator?.isForBrowsers(token) !== true) return sendProblem(reply, NO_TOKEN);
    return giveCookie(reply, token, { request, ...parts, as: tokenCookieName })
      .code(204)
      .send();
  });
  app.get("/api/me", { config }, ({ client }) => meOf(client, parts));
  ownSessionRoutes(app, parts);
}

function ownSessionRoutes(app: FastifyInstance, { gate, cookie }: SignInParts): void {
  const config = { needs: "somebody" } as const;
  app.post("/api/logout", { config }, async (request, reply) => {
    gate.authenticator?.signOut(clientAt(request));
    const name = cookie.name(portOf(request));
    const kept = { path: "/", secure: cookie.isSecure };
    return reply.clearCookie(name, kept).clearCookie(tokenCookieName(name), kept).code(204).send();
  });
  app.post("/api/unlock", { config }, async (request: Posted, reply) => {
    const body = readBody(UnlockBody, request.body);
    if (!body.ok) return sendProblem(reply, body.problem);
    const { session, who } = clientAt(request);
    const { authenticator } = gate;
    if (session === null || authenticator === null) return reply.code(204).send();
    const { address } = originOf(request);
    const asked = { session, name: who.name, password: body.value.password, address };
    const woken = await authenticator.wake(asked);
    return woken.ok ? reply.code(204).send() : refuse(reply, woken, WRONG_AGAIN);
  });
  app.get("/api/sessions", { config }, (request): SessionList => {
    const { session, who } = clientAt(request);
    const sessions = gate.authenticator?.sessions.holding(who) ?? [];
    return { sessions: sessions.map((one) => ({ ...one, isThis: one.id === session })) };
  });
  app.delete<{ Params: { id: string } }>(
    "/api/sessions/:id",
    { config },
    async (request, reply) => {
      const { who } = clientAt(request);
      const ended = gate.authenticator?.sessions.end(request.params.id, who.id) ?? false;
      return ended ? reply.code(204).send() : sendProblem(reply, NO_SESSION);
    },
  );
}

function meOf(client: RequestClient | null, { gate: { authenticator }, openId }: SignInParts): Me {
  const provider = openId === null ? null : openId.settings.name;
  if (client === null)
    return { state: "stranger", setup: authenticator?.people.areThere === false, provider };
  const isVouchedFor =
    typeof authenticator?.people.byId(client.who.id)?.person.provider === "string";
  const idle = client.standing() === "idle";
  return known(client.who, { idle, provider: isVouchedFor ? provider : null });
}

function known(
  { kind, name, role, scope }: Who,
  more: { idle: boolean; provider: string | null },
): Me {
  return { state: "known", kind, name, role, scope, ...more };
}

function refuse(reply: FastifyReply, { retryMs }: Refusal, wrong = WRONG): FastifyReply {
  if (retryMs === null) return sendProblem(reply, wrong);
  const seconds = Math.ceil(retryMs / 1000);
  const words = `Too many wrong passwords. This one was not checked: try again in ${seconds} s.`;
  return sendProblem(reply.header("retry-after", seconds), problem(429, words));
}
