import type { FastifyInstance } from "fastify";
import type { Registry } from "prom-client";
import type { Hub } from "../hub/hub.ts";
import { auditRoute } from "./audit-route.ts";
import { boardRoute } from "./board-route.ts";
import { commandRoute } from "./command-route.ts";
import type { CommandRouteParts } from "./command-route.ts";
import { healthRoute, readyRoute } from "./health-routes.ts";
import { acceptJson } from "./json-body.ts";
import { metricsRoute } from "./metrics-route.ts";
import { descriptionRoutes } from "./description-routes.ts";
import { openIdRoutes } from "./open-id-routes.ts";
import { peopleRoutes } from "./people-routes.ts";
import { serverRoutes } from "./server-routes.ts";
import type { ServerRouteParts } from "./server-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import type { SignInParts } from "./sign-in-routes.ts";
import { tokenRoutes } from "./token-routes.ts";

export interface ApiParts extends CommandRouteParts, ServerRouteParts, SignInParts {
  hub: Pick<Hub, "epoch" | "seq" | "board">;
  metrics: Pick<Registry, "contentType" | "metrics">;
}

/** The routes for programs. What they answer is true of one moment only, so nobody may keep it. */
export async function apiRoutes(app: FastifyInstance, parts: ApiParts): Promise<void> {
  await app.register((api, _options, done) => {
    api.addHook("onRequest", (_request, reply, next) => {
      void reply.header("cache-control", "no-store");
      next();
    });
    acceptJson(api);
    healthRoute(api);
    readyRoute(api, parts.hub);
    metricsRoute(api, parts.metrics);
    boardRoute(api, parts.hub);
    commandRoute(api, parts);
    serverRoutes(api, parts);
    signInRoutes(api, parts);
    openIdRoutes(api, parts);
    auditRoute(api, parts.gate);
    peopleRoutes(api, parts);
    tokenRoutes(api, parts);
    descriptionRoutes(api);
    done();
  });
}
