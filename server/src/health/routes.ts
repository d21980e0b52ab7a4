import { ServerId } from "@callboard/shared/board/ids";
import { Link } from "@callboard/shared/board/server-info";
import * as z from "zod/mini";
import { may } from "@callboard/shared/access/policy";
import type { Hub } from "../hub/hub.ts";
import { Problem, problem, sendProblem } from "../http/problem.ts";
import { failure, route, success } from "../http/route.ts";
import type { ApiPlugin } from "../http/route.ts";

/** The reply of `/healthz` and `/readyz` when all is well. */
export const Health = z.object({ status: z.enum(["ok", "ready"]) });
type Health = z.infer<typeof Health>;

/** Which servers are not up, since when (milliseconds since 1970) and why. */
export const NotReady = z.extend(Problem, {
  servers: z.array(z.extend(Link, { id: ServerId })),
});
type NotReady = z.infer<typeof NotReady>;

const HEALTH = route("public", {
  operationId: "getHealth",
  summary: "Whether the bridge serves",
  response: { 200: success("It does.", { Health }) },
});

const READINESS = route("public", {
  operationId: "getReadiness",
  summary: "Whether the link to every telephone server is up",
  response: {
    200: success("All links are up.", { Health }),
    503: failure("Some are not; servers lists them.", { NotReady }),
  },
});

/** A `slow` link is not ready: the server has sent nothing for 5 s. Without sign-in no names are shown. */
export function healthRoutes(hub: Pick<Hub, "board">): ApiPlugin {
  return (api) => {
    api.get("/healthz", HEALTH, (): Health => ({ status: "ok" }));
    api.get("/readyz", READINESS, ({ client }, reply) => {
      const found = notReady(hub.board, client !== null && may(client.who.role, "see-board"));
      const ready: Health = { status: "ready" };
      return found === null ? reply.send(ready) : sendProblem(reply, found);
    });
  };
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
