import type { ServerId } from "@callboard/shared/board/ids";
import type { FastifyInstance } from "fastify";
import { onTestFinished } from "vitest";
import { HubRig } from "./hub/hub-rig.ts";
import { AuthGate } from "./sign-in/auth-gate.ts";
import { CommandCounts } from "./commands/command-counts.ts";
import { createHttp } from "./http/create-http.ts";
import { LOOPBACK_ONLY } from "./http/host-guard.ts";
import type { HttpParts } from "./http/create-http.ts";
import { featuresOf } from "./features.ts";
import type { FeatureParts } from "./features.ts";
import { readPage } from "./page/page-files.ts";
import { pageRoutes } from "./page/routes.ts";
import { LoopLag } from "./metrics/loop-lag.ts";
import type { Traffic } from "./metrics/metrics.ts";
import type { ServerRouteParts } from "./servers/routes.ts";
import { SessionRevalidator } from "./http/session-revalidator.ts";

/** The response of `inject`. */
export type Answer = Awaited<ReturnType<FastifyInstance["inject"]>>;

/** The web server on a hub with one server and one account, for tests. */
export interface HttpRig {
  rig: HubRig;
  http: FastifyInstance;
  traffic: Map<ServerId, Traffic>;
  commands: CommandCounts;
  /** Logged errors. */
  errors: unknown[];
  /** Posts a command; the body may be invalid. */
  post: (body: unknown, headers?: Record<string, string>) => Promise<Answer>;
}

/** Neither checks nor adds servers. */
const NO_SERVERS: ServerRouteParts["servers"] = {
  check: () => Promise.reject(new Error("Nothing is checked here.")),
  add: () => Promise.reject(new Error("Nothing is added here.")),
};

interface RigParts extends HttpParts, FeatureParts {
  gate: AuthGate;
  pageRoot: string;
}

/** Creates the web server, and closes it after the test. */
export async function httpRig({
  gate = new AuthGate(null),
  pageRoot,
  ...more
}: Partial<RigParts> = {}): Promise<HttpRig> {
  const rig = new HubRig();
  const traffic = new Map<ServerId, Traffic>();
  const commands = new CommandCounts();
  const errors: unknown[] = [];
  const { hub, dispatch, claims, wires } = rig;
  const cookie = { name: () => "callboard", isSecure: true };
  const figures = { traffic, commands, lag: new LoopLag() };
  const routes = { servers: NO_SERVERS, gate, openId: null, cookie, waitMs: 5000 };
  const http = await createHttp({
    ...{ hub, dispatch, claims, wires, links: rig.links },
    features: featuresOf({ hub, dispatch, ...figures, ...routes, ...more }),
    page: pageRoot === undefined ? null : (app) => pageRoutes(app, readPage(pageRoot)),
    clients: gate,
    cookieName: cookie.name,
    endpoint: LOOPBACK_ONLY,
    revalidator: new SessionRevalidator({ revision: () => "", now: () => 0 }),
    logError: ({ err }) => errors.push(err),
    ...more,
  });
  onTestFinished(() => http.close());
  const post: HttpRig["post"] = (body, headers = {}) =>
    http.inject({
      method: "POST",
      url: "/api/commands",
      headers: { "content-type": "application/json", ...headers },
      payload: typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body),
    });
  return { rig, http, traffic, commands, errors, post };
}
