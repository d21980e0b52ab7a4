import { STATUS_CODES } from "node:http";
import type { FastifyReply } from "fastify";
import * as z from "zod/mini";

/** An error as RFC 9457 describes it. The type is always `about:blank`: the status says what kind it is. */
export const Problem = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  /** A sentence for people: what is wrong, and what to do about it. */
  detail: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/** Makes a problem; its title is the name of the status. */
export function problem(status: number, detail: string): Problem {
  return { type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail };
}

/** Answers with a problem. */
export function sendProblem(reply: FastifyReply, found: Problem): FastifyReply {
  return reply.code(found.status).type("application/problem+json").send(found);
}
