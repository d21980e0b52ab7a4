import type { AuditKind } from "@callboard/shared/audit/audit-entry";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Authenticator } from "../sign-in/authenticator.ts";
import type { AuthGate } from "../sign-in/auth-gate.ts";
import { clientAt } from "./auth-hook.ts";
import type { JsonBody } from "./json-body.ts";
import { problem, sendProblem } from "./problem.ts";

/** A request with a body, to a route with an id in its address or without. */
export type Managed = FastifyRequest<{ Body: JsonBody; Params: { id: string } }>;

export interface ManagingParts {
  gate: Pick<AuthGate, "authenticator">;
}

/** What the routes for people and tokens want of whatever they answer. */
export const MANAGE = { config: { needs: "manage" } } as const;

type Handler = (request: Managed, reply: FastifyReply) => Promise<FastifyReply>;
type Work = (
  authenticator: Authenticator,
  request: Managed,
  reply: FastifyReply,
) => FastifyReply | Promise<FastifyReply>;

const NOBODY = problem(
  409,
  "The demo needs no sign-in, because its servers are simulated: it has no users and no tokens. Nothing was done.",
);

/** Does something with the people; 409 in a demo, which has none. */
export function withAuthenticator({ gate }: ManagingParts, work: Work): Handler {
  return async (request, reply) => {
    const { authenticator } = gate;
    return authenticator === null
      ? sendProblem(reply, NOBODY)
      : work(authenticator, request, reply);
  };
}

/** Writes down what an admin has done. It counts as being there: his session is not idle. */
export function noteManaged(
  authenticator: Authenticator,
  request: FastifyRequest,
  { kind, detail }: { kind: AuditKind; detail: Record<string, unknown> },
): void {
  const client = clientAt(request);
  const { kind: as, id, name, role } = client.who;
  authenticator.audit.append({
    kind,
    who: { kind: as, id, name, role },
    from: client.address,
    detail,
  });
  client.used();
}
