import { randomBytes } from "node:crypto";
import websocket from "@fastify/websocket";
import type { CommandRequest } from "@callboard/shared/command";
import { HEARTBEAT_MS } from "@callboard/shared/frames";
import type { ServerId } from "@callboard/shared/ids";
import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { boardOf } from "./config/board-of.ts";
import type { ServerConfig } from "./config/schema.ts";
import { capabilitiesOf, createDriver } from "./drivers/create-driver.ts";
import { safeHeaders } from "./http/headers.ts";
import { guardLoopback } from "./http/loopback-guard.ts";
import { pageRoute } from "./http/page-route.ts";
import { closeAll, socketRoute } from "./http/socket-route.ts";
import { Dispatch } from "./hub/dispatch.ts";
import { Hub } from "./hub/hub.ts";
import { ReconnectPace } from "./session/reconnect-pace.ts";
import { Reports } from "./session/reports.ts";
import { Session } from "./session/session.ts";
import type { Clock } from "./session/session.ts";
import { openTcpLink } from "./wire/tcp-link.ts";

export interface AppOptions {
  servers: readonly ServerConfig[];
  isDemo: boolean;
  /** The folder of the built page; null serves no page, as in development. */
  pageRoot: string | null;
  log: Logger;
}

/** The bridge: everything is made here, and nothing runs before `listen`. */
export interface App {
  http: FastifyInstance;
  /** Listens for browsers and connects to the servers; resolves to the port. */
  listen(address: { host: string; port: number }): Promise<number>;
  close(): Promise<void>;
}

const SWEEP_MS = 500;
const MAX_FRAME_BYTES = 64 * 1024;

/** Wall-clock time that never goes back: durations stay right when the machine's clock is set. */
const clock: Clock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Makes a bridge for these servers. */
export async function createApp({ servers, isDemo, pageRoot, log }: AppOptions): Promise<App> {
  const nonce = randomBytes(6).toString("base64url");
  const board = boardOf(servers, capabilitiesOf, clock.now());
  const hub = new Hub({ board, epoch: nonce, isDemo, now: () => clock.now() });
  const sessions = new Map<ServerId, Session>();
  const sink = (server: ServerId, request: CommandRequest): void => {
    sessions.get(server)?.command(request);
  };
  const dispatch = new Dispatch({ view: hub, sink, now: () => clock.now() });
  for (const config of servers) {
    const server = config.id as ServerId;
    const driver = createDriver(config.protocol, { server, board, nonce });
    sessions.set(server, createSession(config, { hub, dispatch, driver, log }));
  }
  const http = await createHttp({ hub, dispatch, pageRoot });
  const timers = createTimers(hub);
  return {
    http,
    listen: async (address) => {
      await http.listen(address);
      timers.start();
      for (const session of sessions.values()) session.start();
      const bound = http.server.address();
      return bound !== null && typeof bound === "object" ? bound.port : address.port;
    },
    close: async () => {
      timers.stop();
      for (const session of sessions.values()) session.stop();
      closeAll(http.websocketServer.clients);
      await http.close();
    },
  };
}

interface SessionNeeds {
  hub: Hub;
  dispatch: Dispatch;
  driver: ReturnType<typeof createDriver>;
  log: Logger;
}

function createSession(
  config: ServerConfig,
  { hub, dispatch, driver, log }: SessionNeeds,
): Session {
  const { id: server, host, port } = config;
  return new Session({
    server: server as ServerId,
    driver,
    clock,
    openLink: (callbacks) => openTcpLink({ host, port }, callbacks),
    outlet: {
      publish: (events) => hub.publish(events),
      settle: (id, outcome) => dispatch.settle(id, outcome),
    },
    pace: new ReconnectPace(Math.random),
    reports: new Reports((report) => log.warn({ server, ...report }, "odd message from server")),
    logLink: (link) => log.info({ server, ...link }, "link changed"),
  });
}

async function createHttp(parts: {
  hub: Hub;
  dispatch: Dispatch;
  pageRoot: string | null;
}): Promise<FastifyInstance> {
  const http = fastify({ logger: false, forceCloseConnections: true });
  guardLoopback(http);
  await safeHeaders(http);
  // Deflate would cost more than ten times the processor time of everything else.
  const options = { perMessageDeflate: false, maxPayload: MAX_FRAME_BYTES };
  await http.register(websocket, { options });
  http.get("/healthz", () => ({ status: "ok" }));
  let stations = 0;
  socketRoute(http, { ...parts, nextStation: () => `Station ${(stations += 1)}` });
  if (parts.pageRoot !== null) await pageRoute(http, parts.pageRoot);
  return http;
}

function createTimers(hub: Hub): { start(): void; stop(): void } {
  let running: NodeJS.Timeout[] = [];
  return {
    start: () => {
      const beat = setInterval(() => hub.heartbeat(), HEARTBEAT_MS);
      const sweep = setInterval(() => hub.sweep(), SWEEP_MS);
      running = [beat, sweep];
    },
    stop: () => running.forEach((timer) => clearInterval(timer)),
  };
}
