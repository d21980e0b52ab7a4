import {
  LoginBody,
  Me,
  SessionList,
  SetupBody,
  TokenBody,
  UnlockBody,
} from "@callboard/shared/access/sign-in";
import type { Principal } from "@callboard/shared/access/principal";
import type { FastifyReply } from "fastify";
import { clientAt, portOf, tokenCookieName } from "../http/auth-hook.ts";
import type { RequestClient } from "../http/client.ts";
import { problem, sendProblem } from "../http/problem.ts";
import { ById, DONE, failure, named, route, success } from "../http/route.ts";
import type { Api, ApiPlugin } from "../http/route.ts";
import { unless } from "../http/unless.ts";
import type { AuthGate } from "./auth-gate.ts";
import type { Authenticator, SignIn } from "./authenticator.ts";
import type { OpenId } from "./openid/open-id.ts";
import { giveCookie, originOf } from "./session-cookie.ts";
import type { SessionCookie } from "./session-cookie.ts";

export interface SignInParts {
  gate: Pick<AuthGate, "authenticator">;
  cookie: SessionCookie;
  /** The OpenID provider; null without one. */
  openId: OpenId | null;
}

type Refusal = Extract<SignIn, { ok: false }>;

const WRONG = problem(401, "Wrong name or password. You are not signed in.");
const WRONG_AGAIN = problem(
  401,
  "Wrong password. The display stays live, and nothing was sent. Try again.",
);
const NO_LINK = problem(
  403,
  "This link is no longer valid. No user was added: restart Callboard for a new link, or run callboard user add.",
);
const NO_SIGN_IN = problem(409, "The demo needs no sign-in: its servers are simulated.");
const NO_TOKEN = problem(
  401,
  "This link is no longer valid, or is not for a browser. Ask for a new link.",
);
const NO_SESSION = problem(404, "This session does not exist. Nothing was ended.");

const DEMO = { 409: failure("The demo needs no sign-in: its servers are simulated.") };
const WAIT = {
  429: failure("Too many wrong passwords; retry-after says how long to wait."),
};

const LOGIN = route("public", {
  operationId: "signIn",
  summary: "Signs a browser in: the answer sets its cookie",
  body: named({ LoginBody }),
  response: {
    200: success("Signed in.", { Me }),
    401: failure("Wrong name or password."),
    ...DEMO,
    ...WAIT,
  },
});

const SETUP = route("public", {
  operationId: "makeFirstAdmin",
  summary:
    "Creates the first administrator, with the secret of the link that was printed at the start",
  body: named({ SetupBody }),
  response: { 201: success("Created, and signed in.", { Me }), ...DEMO },
});

const TOKEN = route("public", {
  operationId: "openByLink",
  summary: "Opens a browser for what a token may see, as the link of a wall does",
  body: named({ TokenBody }),
  response: {
    204: DONE,
    401: failure("The token is not valid, or may give commands: those are for programs."),
  },
});

const ME = route("public", {
  operationId: "getMe",
  summary: "Who asks",
  response: { 200: success("The user, or that none is signed in.", { Me }) },
});

const LOGOUT = route("signed-in", {
  operationId: "signOut",
  summary: "Ends the session of this browser",
  response: { 204: DONE },
});

const UNLOCK = route("signed-in", {
  operationId: "unlock",
  summary: "The password again, after a time without a command",
  body: named({ UnlockBody }),
  response: { 204: DONE, ...WAIT },
});

const SESSIONS = route("signed-in", {
  operationId: "getSessions",
  summary: "Where the user is signed in",
  response: { 200: success("The sessions.", { SessionList }) },
});

const END_SESSION = route("signed-in", {
  operationId: "endSession",
  summary: "Ends one of the user's own sessions",
  params: ById,
  response: { 204: DONE, 404: failure("The user has no such session.") },
});

/** Sign-in, sign-out, and a person's own sessions. */
export function signInRoutes(parts: SignInParts): ApiPlugin {
  return (api) => {
    signInByPassword(api, parts);
    openByToken(api, parts);
    api.get("/api/me", ME, ({ client }) => meOf(client, parts));
    ownSessionRoutes(api, parts);
  };
}

function signInByPassword(api: Api, parts: SignInParts): void {
  const { gate } = parts;
  const preValidation = unless(() => gate.authenticator !== null, NO_SIGN_IN);
  api.post("/api/login", { ...LOGIN, preValidation }, async (request, reply) => {
    const { name, password } = request.body;
    const found = await authenticatorOf(gate).signIn(name, password, originOf(request));
    if (!found.ok) return refuse(reply, found);
    return giveCookie(reply, found.secret, { request, ...parts }).send(
      known(found.who, { idle: false, provider: null }),
    );
  });
  api.post("/api/setup", { ...SETUP, preValidation }, async (request, reply) => {
    const begun = await authenticatorOf(gate).begin(request.body, originOf(request));
    if (begun === null) return sendProblem(reply, NO_LINK);
    return giveCookie(reply, begun.secret, { request, ...parts })
      .code(201)
      .send(known(begun.who, { idle: false, provider: null }));
  });
}

/** Never null after `preValidation`: a demo ends, but never begins again. */
function authenticatorOf({ authenticator }: SignInParts["gate"]): Authenticator {
  if (authenticator === null) throw new Error("there are no people");
  return authenticator;
}

function openByToken(api: Api, parts: SignInParts): void {
  api.post("/api/token", TOKEN, async (request, reply) => {
    const { token } = request.body;
    const isForBrowsers = parts.gate.authenticator?.isForBrowsers(token) === true;
    if (!isForBrowsers) return sendProblem(reply, NO_TOKEN);
    return giveCookie(reply, token, { request, ...parts, as: tokenCookieName })
      .code(204)
      .send();
  });
}

function ownSessionRoutes(api: Api, { gate, cookie }: SignInParts): void {
  api.post("/api/logout", LOGOUT, async (request, reply) => {
    gate.authenticator?.signOut(clientAt(request));
    const name = cookie.name(portOf(request));
    const kept = { path: "/", secure: cookie.isSecure };
    return reply.clearCookie(name, kept).clearCookie(tokenCookieName(name), kept).code(204).send();
  });
  api.post("/api/unlock", UNLOCK, async (request, reply) => {
    const { session, who } = clientAt(request);
    const { authenticator } = gate;
    if (session === null || authenticator === null) return reply.code(204).send();
    const { address } = originOf(request);
    const { password } = request.body;
    const woken = await authenticator.wake({ session, name: who.name, password, address });
    return woken.ok ? reply.code(204).send() : refuse(reply, woken, WRONG_AGAIN);
  });
  api.get("/api/sessions", SESSIONS, (request): SessionList => {
    const { session, who } = clientAt(request);
    const sessions = gate.authenticator?.sessions.holding(who) ?? [];
    return { sessions: sessions.map((one) => ({ ...one, isThis: one.id === session })) };
  });
  api.delete("/api/sessions/:id", END_SESSION, async (request, reply) => {
    const { who } = clientAt(request);
    const ended = gate.authenticator?.sessions.end(request.params.id, who.id) ?? false;
    return ended ? reply.code(204).send() : sendProblem(reply, NO_SESSION);
  });
}

function meOf(client: RequestClient | null, { gate: { authenticator }, openId }: SignInParts): Me {
  const provider = openId === null ? null : openId.settings.name;
  if (client === null)
    return { state: "stranger", setup: authenticator?.people.areThere === false, provider };
  const isVouchedFor =
    typeof authenticator?.people.byId(client.who.id)?.person.provider === "string";
  const idle = client.sessionStatus() === "idle";
  return known(client.who, { idle, provider: isVouchedFor ? provider : null });
}

function known(
  { kind, name, role, scope }: Principal,
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
