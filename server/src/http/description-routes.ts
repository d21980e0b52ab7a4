import type { FastifyInstance } from "fastify";
import { describeFrames } from "./asyncapi.ts";
import { describeApi } from "./openapi.ts";

/** `GET /api/openapi.json` and `GET /api/asyncapi.json`: the interfaces, made from the zod schemas. They have no errors of their own. */
export function descriptionRoutes(app: FastifyInstance): void {
  const api = describeApi();
  const frames = describeFrames();
  const config = { needs: "somebody" } as const;
  app.get("/api/openapi.json", { config }, () => api);
  app.get("/api/asyncapi.json", { config }, () => frames);
}
