import { NewTokenBody, NewTokenReply, TokensReply } from "@callboard/shared/tokens/token";
import type { Expiry } from "@callboard/shared/tokens/token";
import type { FastifyReply, FastifyRequest } from "fastify";
import { auditChange } from "../audit/audit-change.ts";
import type { Audit } from "../audit/store.ts";
import { problem, sendProblem } from "../http/problem.ts";
import { ById, DONE, failure, named, route, success } from "../http/route.ts";
import type { ApiPlugin } from "../http/route.ts";
import { unless } from "../http/unless.ts";
import type { Tokens } from "./store.ts";

/** The tokens and the audit of their changes. */
interface Managed {
  tokens: Tokens;
  audit: Pick<Audit, "append">;
}

export interface TokenRouteParts {
  /** Null in a demo, which has no tokens. */
  managed: () => Managed | null;
}

const DAY_MS = 24 * 60 * 60_000;

const NO_TOKENS = problem(
  409,
  "The demo needs no sign-in, because its servers are simulated: it has no users and no tokens. Nothing was done.",
);
const OVER = problem(
  400,
  "No token was created: it would already have expired. Choose a later time.",
);
const UNKNOWN = problem(404, "This token does not exist. Nothing was revoked.");

const DEMO = { 409: failure("The demo needs no sign-in: its servers are simulated.") };

const LIST = route("manage", {
  operationId: "getTokens",
  summary: "The tokens of programs and walls, without their secrets",
  response: { 200: success("The tokens.", { TokensReply }), ...DEMO },
});

const CREATE = route("manage", {
  operationId: "createToken",
  summary: "Creates a token; only this answer contains it",
  body: named({ NewTokenBody }),
  response: { 201: success("The token was created.", { NewTokenReply }), ...DEMO },
});

const REVOKE = route("manage", {
  operationId: "revokeToken",
  summary: "Revokes a token",
  params: ById,
  response: { 204: DONE, 404: failure("No token has this id."), ...DEMO },
});

/** Token management for an admin. Every change is audited. */
export function tokenRoutes({ managed }: TokenRouteParts): ApiPlugin {
  return (api) => {
    api.addHook(
      "preValidation",
      unless(() => managed() !== null, NO_TOKENS),
    );
    const requestOf = (request: FastifyRequest, reply: FastifyReply): TokenRequest => {
      const found = managed();
      if (found === null) throw new Error("there are no tokens");
      return { tokens: found.tokens, audit: found.audit, request, reply };
    };
    api.get("/api/tokens", LIST, (request, reply) => list(requestOf(request, reply)));
    api.post("/api/tokens", CREATE, (request, reply) =>
      create(requestOf(request, reply), request.body),
    );
    api.delete("/api/tokens/:id", REVOKE, (request, reply) =>
      revoke(requestOf(request, reply), request.params.id),
    );
  };
}

interface TokenRequest extends Managed {
  request: FastifyRequest;
  reply: FastifyReply;
}

function list({ tokens, reply }: TokenRequest): FastifyReply {
  const all = tokens.list().map((token) => ({ ...token, usedAt: tokens.usedAt(token.id) }));
  return reply.send({ tokens: all } satisfies TokensReply);
}

function create({ tokens, audit, request, reply }: TokenRequest, body: NewTokenBody): FastifyReply {
  const { name, role, scope, expires } = body;
  const expiresAt = momentOf(expires);
  if (expiresAt !== null && expiresAt <= Date.now()) return sendProblem(reply, OVER);
  const { token, secret } = tokens.create({ name, role, scope, expiresAt });
  const detail = { act: "create", id: token.id, name, role, scope, expiresAt };
  auditChange(audit, request, { kind: "token-created", detail });
  return reply.code(201).send({ id: token.id, token: secret } satisfies NewTokenReply);
}

function revoke({ tokens, audit, request, reply }: TokenRequest, id: string): FastifyReply {
  const name = tokens.list().find((token) => token.id === id)?.name;
  if (name === undefined) return sendProblem(reply, UNKNOWN);
  // Audit first: a program may revoke its own token.
  const detail = { act: "revoke", id, name };
  auditChange(audit, request, { kind: "token-revoked", detail });
  tokens.revoke(id);
  return reply.code(204).send();
}

function momentOf(expires: Expiry): number | null {
  if (expires === null) return null;
  return "at" in expires ? expires.at : Date.now() + expires.days * DAY_MS;
}
