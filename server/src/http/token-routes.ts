import { NewTokenBody } from "@callboard/shared/people/manage";
import type { Expiry, NewTokenReply, TokensReply } from "@callboard/shared/people/manage";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Doorman } from "../people/doorman.ts";
import { readBody } from "./json-body.ts";
import { MANAGE, noteManaged, withKeeper } from "./managing.ts";
import type { Managed, ManagingParts } from "./managing.ts";
import { problem, sendProblem } from "./problem.ts";

const DAY_MS = 24 * 60 * 60_000;

const OVER = problem(
  400,
  "The token would have expired already. None was made: name a later moment.",
);
const UNKNOWN = problem(404, "There is no such token. Nothing was revoked.");

/**
 * `GET /api/tokens`: those that there are, without their secrets. `POST /api/tokens` 201 with the token, this once; 400 when it
 * would have expired already. `DELETE /api/tokens/:id` 204, or 404. All is audited.
 */
export function tokenRoutes(app: FastifyInstance, parts: ManagingParts): void {
  app.get("/api/tokens", MANAGE, withKeeper(parts, list));
  app.post("/api/tokens", MANAGE, withKeeper(parts, create));
  app.delete("/api/tokens/:id", MANAGE, withKeeper(parts, revoke));
}

function list({ tokens }: Doorman, _request: Managed, reply: FastifyReply): FastifyReply {
  const all = tokens.list().map((token) => ({ ...token, usedAt: tokens.usedAt(token.id) }));
  return reply.send({ tokens: all } satisfies TokensReply);
}

function create(keeper: Doorman, request: Managed, reply: FastifyReply): FastifyReply {
  const body = readBody(NewTokenBody, request.body);
  if (!body.ok) return sendProblem(reply, body.problem);
  const { name, role, scope, expires } = body.value;
  const expiresAt = momentOf(expires);
  if (expiresAt !== null && expiresAt <= Date.now()) return sendProblem(reply, OVER);
  const { token, secret } = keeper.tokens.create({ name, role, scope, expiresAt });
  const detail = { act: "create", id: token.id, name, role, scope, expiresAt };
  noteManaged(keeper, request, { kind: "token-created", detail });
  return reply.code(201).send({ id: token.id, token: secret } satisfies NewTokenReply);
}

function revoke(keeper: Doorman, request: Managed, reply: FastifyReply): FastifyReply {
  const { id } = request.params;
  const name = keeper.tokens.list().find((token) => token.id === id)?.name;
  if (name === undefined) return sendProblem(reply, UNKNOWN);
  // First: a program may revoke its own token.
  noteManaged(keeper, request, { kind: "token-revoked", detail: { act: "revoke", id, name } });
  keeper.tokens.revoke(id);
  return reply.code(204).send();
}

function momentOf(expires: Expiry): number | null {
  if (expires === null) return null;
  return "at" in expires ? expires.at : Date.now() + expires.days * DAY_MS;
}
