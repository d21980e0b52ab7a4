import type { FastifyInstance } from "fastify";
import { describeApi } from "./openapi.ts";

/** `GET /api/openapi.json`: these routes as OpenAPI 3.1, made from the zod schemas. It has no errors of its own. */
export function openApiRoute(app: FastifyInstance): void {
  const description = describeApi();
  app.get("/api/openapi.json", () => description);
}
