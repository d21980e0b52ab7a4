import type { FastifyInstance } from "fastify";
import type { Registry } from "prom-client";

/**
 * `GET /metrics`: the figures of this bridge as Prometheus text. Bytes and seconds, as their names say; counters run since
 * the start of the bridge. Each is read from its source while it is asked for. It has no errors of its own.
 */
export function metricsRoute(
  app: FastifyInstance,
  registry: Pick<Registry, "contentType" | "metrics">,
): void {
  app.get("/metrics", { config: { needs: "see-board" } }, async (_request, reply) => {
    const text = await registry.metrics();
    return reply.type(registry.contentType).send(text);
  });
}
