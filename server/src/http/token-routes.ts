import { NewTokenBody } from "@callboard/shared/people/manage";
import type { Expiry, NewTokenReply, TokensReply } from "@callboard/shared/people/manage";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Authenticator } from "../sign-in/authenticator.ts";
import { readBody } from "./json-body.ts";
import { MANAGE, noteManaged, withAuthenticator } from "./managing.ts";
import type { Managed, ManagingParts } from "./managing.ts";
import { problem, sendProblem } from "./problem.ts";

const DAY_MS = 24 * 60 * 60_000;

const OVER = problem(
  400,
  "No token was created: it would already have expired. Choose a later time.",
);
const UNKNOWN = problem(404, "This token does not exist. Nothing was revoked.");

/**
 * `GET /api/tokens`: those that there are, without their secrets. `POST /api/tokens` 201 with the token, this once; 400 when it
 * would have expired already. `DELETE /api/tokens/:id` 204, or 404. All is audited.
 */
export function tokenRoutes(app: FastifyInstance, parts: ManagingParts): void {
  app.get("/api/tokens", MANAGE, withAuthenticator(parts, list));
  app.post("/api/tokens", MANAGE, withAuthenticator(parts, create));
  app.delete("/api/tokens/:id", MANAGE, withAuthenticator(parts, revoke));
}

function list({ tokens }: Authenticator, _request: Managed, reply: FastifyReply): FastifyReply {
  const all = tokens.list().map((token) => ({ ...token, usedAt: tokens.usedAt(token.id) }));
  return reply.send({ tokens: all } satisfies TokensReply);
}

function create(authenticator: Authenticator, request: Managed, reply: FastifyReply): FastifyReply {
  const body = readBody(NewTokenBody, request.body);
  if (!body.ok) return sendProblem(reply, body.problem);
  const { name, role, scope, expires } = body.value;
  const expiresAt = momentOf(expires);
  if (expiresAt !== null && expiresAt <= Date.now()) return sendProblem(reply, OVER);
  const { token, secret } = authenticator.tokens.create({ name, role, scope, expiresAt });
  const detail = { act: "create", id: token.id, name, role, scope, expiresAt };
  noteManaged(authenticator, request, { kind: "token-created", detail });
  return reply.code(201).send({ id: token.id, token: secret } satisfies NewTokenReply);
}

function revoke(authenticator: Authenticator, request: Managed, reply: FastifyReply): FastifyReply {
  const { id } = request.params;
  const name = authenticator.tokens.list().find((token) => token.id === id)?.name;
  if (name === undefined) return sendProblem(reply, UNKNOWN);
  // First: a program may revoke its own token.
  noteManaged(authenticator, request, {
    kind: "token-revoked",
    detail: { act: "revoke", id, name },
  });
  authenticator.tokens.revoke(id);
  return reply.code(204).send();
}

function momentOf(expires: Expiry): number | null {
  if (expires === null) return null;
  return "at" in expires ? expires.at : Date.now() + expires.days * DAY_MS;
}
