import type { FastifyReply, FastifyRequest } from "fastify";
import { sendProblem } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** A `preValidation` hook: responds with a problem unless the condition holds, before the body is read. */
export function unless(
  holds: (request: FastifyRequest) => boolean,
  found: Problem,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    if (!holds(request)) await sendProblem(reply, found);
  };
}
