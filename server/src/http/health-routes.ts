import { ServerId } from "@callboard/shared/board/ids";
import { Link } from "@callboard/shared/board/server-info";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import { may } from "@callboard/shared/access/policy";
import type { Hub } from "../hub/hub.ts";
import { Problem, problem, sendProblem } from "./problem.ts";

/** What `/healthz` and `/readyz` say when all is well. */
export const Health = z.object({ status: z.enum(["ok", "ready"]) });
type Health = z.infer<typeof Health>;

/** Which servers are not up, since when (milliseconds since 1970) and why. */
export const NotReady = z.extend(Problem, {
  servers: z.array(z.extend(Link, { id: ServerId })),
});
type NotReady = z.infer<typeof NotReady>;

/** `GET /healthz`: 200 as long as the process serves, whatever becomes of its servers. */
export function healthRoute(app: FastifyInstance): void {
  app.get("/healthz", { config: { needs: "nothing" } }, (): Health => ({ status: "ok" }));
}

/**
 * `GET /readyz`: 200 when the link to every server on the board is `up`, else 503 with those that are not. A `slow` link is
 * not up: nothing has been heard on it for 5 s. A stranger is told no names.
 */
export function readyRoute(app: FastifyInstance, hub: Pick<Hub, "board">): void {
  app.get("/readyz", { config: { needs: "nothing" } }, ({ client }, reply) => {
    const found = notReady(hub.board, client !== null && may(client.who.role, "see-board"));
    const ready: Health = { status: "ready" };
    return found === null ? reply.send(ready) : sendProblem(reply, found);
  });
}

function notReady({ servers }: Hub["board"], isDetailed: boolean): NotReady | Problem | null {
  const others = servers.filter(({ link }) => link.state !== "up");
  if (others.length === 0) return null;
  if (!isDetailed)
    return problem(503, "Some telephone servers are not connected. Sign in to see which.");
  const ids = others.map(({ id }) => id).join(", ");
  return {
    ...problem(503, `These telephone servers are not connected: ${ids}.`),
    servers: others.map(({ id, link }) => ({ id, ...link })),
  };
}
