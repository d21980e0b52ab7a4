import { randomBytes } from "node:crypto";
import type { CommandRequest } from "@callboard/shared/command";
import { HEARTBEAT_MS } from "@callboard/shared/frames";
import type { ServerId } from "@callboard/shared/ids";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { boardOf } from "./config/board-of.ts";
import type { ServerConfig } from "./config/schema.ts";
import { capabilitiesOf, createDriver } from "./drivers/create-driver.ts";
import { CommandCounts } from "./http/command-counts.ts";
import { createHttp } from "./http/create-http.ts";
import type { ErrorLog } from "./http/errors.ts";
import { LoopLag } from "./http/loop-lag.ts";
import { closeAll } from "./http/socket-route.ts";
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
/** The longest that a command over HTTP waits for its outcome: as long as a log-in may take. */
const COMMAND_WAIT_MS = 40_000;

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
  const commands = new CommandCounts();
  const dispatch = new Dispatch({
    view: hub,
    sink,
    count: (type, outcome) => commands.add(type, outcome),
    now: () => clock.now(),
  });
  const traffic = new Map<ServerId, Reports>();
  for (const config of servers) {
    const server = config.id as ServerId;
    const driver = createDriver(config.protocol, { server, board, nonce });
    const reports = createReports(server, log);
    traffic.set(server, reports);
    sessions.set(server, createSession(config, { hub, dispatch, driver, reports, log }));
  }
  const lag = new LoopLag();
  const figures = { traffic, commands, lag };
  const logError: ErrorLog = (detail) => log.error(detail, "request failed");
  const waitMs = COMMAND_WAIT_MS;
  const http = await createHttp({ hub, dispatch, figures, pageRoot, waitMs, logError });
  return { http, ...lifeOf({ http, sessions, timers: createTimers(hub, lag) }) };
}

function createReports(server: ServerId, log: Logger): Reports {
  return new Reports((report) => log.warn({ server, ...report }, "odd message from server"));
}

interface Living {
  http: FastifyInstance;
  sessions: ReadonlyMap<ServerId, Session>;
  timers: { start(): void; stop(): void };
}

function lifeOf({ http, sessions, timers }: Living): Pick<App, "listen" | "close"> {
  return {
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
  reports: Reports;
  log: Logger;
}

function createSession(
  config: ServerConfig,
  { hub, dispatch, driver, reports, log }: SessionNeeds,
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
    reports,
    logLink: (link) => log.info({ server, ...link }, "link changed"),
  });
}

function createTimers(hub: Hub, lag: LoopLag): { start(): void; stop(): void } {
  let running: NodeJS.Timeout[] = [];
  return {
    start: () => {
      const beat = setInterval(() => hub.heartbeat(), HEARTBEAT_MS);
      const sweep = setInterval(() => hub.sweep(), SWEEP_MS);
      running = [beat, sweep];
      lag.start();
    },
    stop: () => {
      running.forEach((timer) => clearInterval(timer));
      lag.stop();
    },
  };
}
