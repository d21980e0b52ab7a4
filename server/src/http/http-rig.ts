import type { ServerId } from "@callboard/shared/board/ids";
import type { FastifyInstance } from "fastify";
import { onTestFinished } from "vitest";
import { HubRig } from "../hub/hub-rig.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { CommandCounts } from "./command-counts.ts";
import { createHttp } from "./create-http.ts";
import { LOOPBACK_ONLY } from "./host-guard.ts";
import type { HttpParts } from "./create-http.ts";
import { LoopLag } from "./loop-lag.ts";
import type { Traffic } from "./metrics.ts";
import type { ServerRouteParts } from "./server-routes.ts";
import { SessionRevalidator } from "./session-revalidator.ts";

/** What `inject` answers with. */
export type Answer = Awaited<ReturnType<FastifyInstance["inject"]>>;

/** The web server on a hub with one server and one account, and what a test does to them. */
export interface HttpRig {
  rig: HubRig;
  http: FastifyInstance;
  traffic: Map<ServerId, Traffic>;
  commands: CommandCounts;
  /** What the log was told of. */
  errors: unknown[];
  /** Posts a command, or what pretends to be one. */
  post: (body: unknown, headers?: Record<string, string>) => Promise<Answer>;
}

/** A bridge to which no servers can be added. */
const NO_SERVERS: ServerRouteParts["servers"] = {
  check: () => Promise.reject(new Error("Nothing is checked here.")),
  add: () => Promise.reject(new Error("Nothing is added here.")),
};

/** Makes the web server, and ends it with the test. */
export async function httpRig(more: Partial<HttpParts> = {}): Promise<HttpRig> {
  const rig = new HubRig();
  const traffic = new Map<ServerId, Traffic>();
  const commands = new CommandCounts();
  const errors: unknown[] = [];
  const http = await createHttp({
    hub: rig.hub,
    dispatch: rig.dispatch,
    claims: rig.claims,
    wires: rig.wires,
    links: rig.links,
    figures: { traffic, commands, lag: new LoopLag() },
    pageRoot: null,
    waitMs: 5000,
    servers: NO_SERVERS,
    gate: new AuthGate(null),
    openId: null,
    cookie: { name: () => "callboard", isSecure: true },
    endpoint: LOOPBACK_ONLY,
    revalidator: new SessionRevalidator({ mark: () => "", now: () => 0 }),
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
