import { plain, route } from "../http/route.ts";
import type { ApiPlugin } from "../http/route.ts";
import { createMetrics } from "./metrics.ts";
import type { MetricSources } from "./metrics.ts";

const GET = route("see-board", {
  operationId: "getMetrics",
  summary: "The figures of the bridge as Prometheus text",
  response: { 200: plain("The figures.", "text/plain") },
});

/** The metrics of this bridge, read from their sources at each request. */
export function metricsRoutes(sources: Omit<MetricSources, "queuedBytes">): ApiPlugin {
  return (api) => {
    const queuedBytes = (): number[] =>
      [...api.websocketServer.clients].map((socket) => socket.bufferedAmount);
    const registry = createMetrics({ ...sources, queuedBytes });
    api.get("/metrics", GET, async (_request, reply) => {
      const text = await registry.metrics();
      return reply.type(registry.contentType).send(text);
    });
  };
}
