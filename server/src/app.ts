import { randomBytes } from "node:crypto";
import type { BoardEvent } from "@callboard/shared/board/event";
import { isSameDirectory } from "@callboard/shared/directory/directory";
import type { Directory } from "@callboard/shared/directory/directory";
import { HEARTBEAT_MS } from "@callboard/shared/protocol/frames";
import type { NewServer } from "@callboard/shared/vendors/protocols";
import type { FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { ActivityMemory } from "./activity/activity-memory.ts";
import { CommandAudit } from "./audit/command-audit.ts";
import { checkNewServer } from "./check/check-new-server.ts";
import type { Config } from "./config/schema.ts";
import type { ServerConfig } from "./drivers/driver.ts";
import { VENDORS } from "./drivers/vendors.ts";
import { eachSecond } from "./each-second.ts";
import type { Vendors } from "./drivers/vendors.ts";
import { CommandCounts } from "./commands/command-counts.ts";
import { boardBefore, Fleet } from "./fleet.ts";
import { featuresOf } from "./features.ts";
import { createHttp } from "./http/create-http.ts";
import type { HttpParts } from "./http/create-http.ts";
import type { ConnectionLimits } from "./http/connection-guard.ts";
import { LOOPBACK_ONLY } from "./http/host-guard.ts";
import type { Endpoint, TlsPair } from "./http/host-guard.ts";
import { renewTls } from "./http/renew-tls.ts";
import type { SessionCookie } from "./sign-in/session-cookie.ts";
import type { SignInParts } from "./sign-in/routes.ts";
import { SessionRevalidator } from "./http/session-revalidator.ts";
import { framesFor } from "./http/frame-allowance.ts";
import type { Timeouts } from "./http/timeouts.ts";
import { LoopLag } from "./metrics/loop-lag.ts";
import type { Added, ServerRouteParts } from "./servers/routes.ts";
import type { FactObserver } from "./hub/fact-observer.ts";
import { readPage } from "./page/page-files.ts";
import { pageRoutes } from "./page/routes.ts";
import { Claims } from "./hub/claims.ts";
import { Dispatch } from "./hub/dispatch.ts";
import { NumberPolicy } from "./hub/number-policy.ts";
import { RateLimits } from "./hub/rate-limits.ts";
import type { Limits } from "./hub/rate-limits.ts";
import { Hub } from "./hub/hub.ts";
import type { Clock } from "./session/session.ts";
import { OpenId } from "./sign-in/openid/open-id.ts";
import { Tapes } from "./tape/tapes.ts";
import type { Authenticator } from "./sign-in/authenticator.ts";
import type { AuthGate } from "./sign-in/auth-gate.ts";
import { openTcpLink } from "./wire/tcp-link.ts";

/** The parts of the configuration that can change while the bridge runs. */
export interface Applied {
  servers: readonly ServerConfig[];
  /** The phonebook; empty by default. */
  directory?: Directory;
}

/** The configuration besides servers and directory; a missing section has its default. */
export type Settings = Partial<Omit<Config, "servers" | "directory">>;

export interface AppOptions extends Applied {
  isDemo: boolean;
  /** The folder of the built page; null serves no page, as in development. */
  pageRoot: string | null;
  /** The folder for recordings of servers' messages; by default nothing is recorded. */
  tapeFolder?: string;
  log: Logger;
  /** Connects to a server per minute before they are slowed to one a second; by default 20. */
  connectsAMinute?: number;
  /** The supported protocols; tests add one of their own. */
  vendors?: Vendors;
  /** Decides which clients are let in. */
  gate: AuthGate;
  /** How browsers reach the bridge; by default from this machine only. */
  endpoint?: Endpoint;
  /** The other sections of the configuration, passed whole: each part reads its own. A demo has none. */
  settings?: Settings;
  /** Timeouts of browsers' connections, where they differ from the defaults. */
  timeouts?: Partial<Timeouts>;
  /** Limits of connections, where they differ from the defaults. */
  connections?: Partial<ConnectionLimits>;
  /** The configuration's folder, which file names in a new server are relative to. */
  configFolder?: string;
  /** Adds a server to the configuration; without it servers cannot be added. */
  addServer?: (server: NewServer) => Promise<Added>;
}

/** The bridge. Nothing runs before `listen`. */
export interface App {
  http: FastifyInstance;
  /** Listens for browsers and connects to the servers; resolves to the port. */
  listen(address: { host: string; port: number }): Promise<number>;
  /** Applies a changed configuration. Servers that stay keep their calls. */
  apply(next: Applied): void;
  /** Ends the demo: browsers learn that the servers are real, and from now on users sign in. */
  endDemo(authenticator: Authenticator): void;
  /** Uses a new certificate for new connections. Throws when the bridge serves plain HTTP. */
  renewTls(pair: TlsPair): void;
  close(): Promise<void>;
}

/** Sockets of a revoked session must close within a second. */
const REVALIDATE_MS = 500;
/** How often expired sessions are deleted from the store. */
const TIDY_MS = 60 * 60_000;
/** How long an unchanged check may wait for the next fact; too short to notice in "checked 5 s ago". */
const FLUSH_MS = 250;
/** How long a command over HTTP waits for its outcome: as long as a log-in may take. */
const COMMAND_WAIT_MS = 40_000;
/** How long a server check may take: a silent server has missed five polls by then. */
const CHECK_MS = 8000;

const DEFAULT_LIMITS: Limits = { commandsPerSecond: 10, makeCallsPerMinute: 30 };

const NO_FILE: Added = {
  ok: false,
  why: "not-writable",
  words: "This bridge runs without a configuration file. Nothing was changed.",
};

/** Wall-clock time that never goes back, so that durations stay right when the machine's clock is set. */
const clock: Clock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

const now = (): number => clock.now();

/** Creates a bridge for these servers. */
export async function createApp(options: AppOptions): Promise<App> {
  const { servers, log, vendors = VENDORS, settings = {} } = options;
  const { limits = DEFAULT_LIMITS } = settings;
  const hub = hubFor(options, vendors);
  const commands = new CommandCounts();
  const claims = claimsOn(hub);
  const dispatch: Dispatch = new Dispatch({
    view: hub,
    claims,
    sink: (server, request) => fleet.command(server, request),
    count: (type, outcome) => commands.add(type, outcome),
    limits: new RateLimits(limits, now),
    numbers: new NumberPolicy(settings.numbers ?? {}),
    record: recordFor(options, now),
    now,
  });
  const tapes = tapesIn(options.tapeFolder, log);
  const fleetParts = {
    ...options,
    vendors,
    dispatch,
    clock,
    tapes,
    hub: signingHub(hub, dispatch),
  };
  const fleet: Fleet = new Fleet(servers, fleetParts);
  const lag = new LoopLag();
  const { revalidator, ...people } = peopleParts(options, now);
  const figures = { traffic: fleet.traffic, commands, lag };
  const routes = { servers: serverActions(vendors, options), waitMs: COMMAND_WAIT_MS };
  const features = featuresOf({ hub, dispatch, ...figures, ...routes, ...people });
  const http = await createHttp({
    hub,
    dispatch,
    claims,
    wires: fleet,
    links: fleet,
    features,
    revalidator,
    clients: people.gate,
    cookieName: people.cookie.name,
    endpoint: people.endpoint,
    ...serving(options, limits),
  });
  const lifecycle = lifecycleOf({ http, fleet, tapes, hub, lag, revalidator, ...people });
  const endDemo = (authenticator: Authenticator): void => {
    hub.endDemo();
    people.gate.close(authenticator);
    revalidator.check();
  };
  return {
    http,
    ...lifecycle,
    endDemo,
    apply: (next) => apply(next, { hub, fleet }),
    renewTls: (pair) => renewTls(http, pair),
  };
}

function claimsOn(hub: Hub): Claims {
  const publish = (events: readonly BoardEvent[]): void => hub.publish(events);
  return new Claims({ view: hub, publish, ...clock });
}

/** The web server's page, timeouts and error log. */
function serving(
  { pageRoot, log, timeouts, settings = {}, connections }: AppOptions,
  { commandsPerSecond }: Limits,
): Pick<HttpParts, "page" | "timeouts" | "connections" | "logError"> {
  return {
    page: pageRoot === null ? null : (app) => pageRoutes(app, readPage(pageRoot)),
    timeouts: { frames: framesFor(commandsPerSecond), ...timeouts },
    connections: { ...totalIn(settings), ...connections },
    logError: (detail) => log.error(detail, "request failed"),
  };
}

function totalIn({ listen }: Settings): Partial<ConnectionLimits> {
  return listen?.maxConnections === undefined ? {} : { total: listen.maxConnections };
}

/** Adds the person behind each command to a server's facts on their way to the hub. */
function signingHub(
  hub: Pick<Hub, "publish">,
  dispatch: Pick<Dispatch, "signed">,
): Pick<Hub, "publish"> {
  return { publish: (events) => hub.publish(dispatch.signed(events)) };
}

function hubFor(
  { servers, directory = [], isDemo, settings = {}, log }: AppOptions,
  vendors: Vendors,
): Hub {
  const board = { ...boardBefore(servers, vendors, now()), directory };
  const wallNames = settings.wall?.names === true;
  const epoch = randomBytes(6).toString("base64url");
  const activity = new ActivityMemory();
  // A new observer of facts is registered here.
  const observers: readonly FactObserver[] = [activity];
  const failed = (error: unknown): void => log.error({ err: error }, "observer of facts failed");
  const observing = { observers, failed, activity: () => activity.lines };
  return new Hub({ board, epoch, isDemo, wallNames, now, ...observing });
}

/** Commands are recorded once there is a sign-in; a demo keeps no audit log. */
function recordFor({ gate, log }: AppOptions, now: () => number): CommandAudit {
  const failed = (error: unknown): void => log.error({ err: error }, "NOT AUDITED");
  return new CommandAudit({ audit: () => gate.authenticator?.audit ?? null, now, failed });
}

function peopleParts(
  { gate, settings: { openId } = {}, endpoint = LOOPBACK_ONLY, log }: AppOptions,
  now: () => number,
): Omit<SignInParts, "gate"> & {
  gate: AuthGate;
  revalidator: SessionRevalidator;
  endpoint: Endpoint;
} {
  const revalidator = new SessionRevalidator({ revision: () => gate.revision, now });
  const logDetail = (detail: object): void => log.warn(detail, "OpenID provider");
  const provider =
    openId === undefined ? null : new OpenId({ settings: openId, now, log: logDetail });
  return { gate, revalidator, openId: provider, cookie: cookieFor(!endpoint.isInsecure), endpoint };
}

function serverActions(
  vendors: Vendors,
  {
    addServer: add = () => Promise.resolve(NO_FILE),
    configFolder = ".",
  }: Pick<AppOptions, "addServer" | "configFolder">,
): ServerRouteParts["servers"] {
  const parts = { vendors, clock, openLink: openTcpLink, limitMs: CHECK_MS };
  return { add, check: (server) => checkNewServer(server, configFolder, parts) };
}

/** An unchanged directory is not sent to the browsers again. */
function apply(
  { servers, directory = [] }: Applied,
  { hub, fleet }: { hub: Hub; fleet: Fleet },
): void {
  if (isSameDirectory(hub.board.directory, directory)) fleet.apply(servers);
  else fleet.apply(servers, directory);
}

function tapesIn(folder: string | undefined, log: Logger): Tapes | null {
  return folder === undefined ? null : new Tapes({ folder, now: () => clock.now(), log });
}

interface LifecycleParts extends TimerParts {
  http: FastifyInstance;
  fleet: Fleet;
  tapes: Tapes | null;
}

function lifecycleOf({
  http,
  fleet,
  tapes,
  ...timerParts
}: LifecycleParts): Pick<App, "listen" | "close"> {
  const timers = createTimers(timerParts);
  return {
    listen: async (address) => {
      await http.listen(address);
      timers.start();
      fleet.start();
      const bound = http.server.address();
      return bound !== null && typeof bound === "object" ? bound.port : address.port;
    },
    close: async () => {
      timers.stop();
      fleet.stop();
      await Promise.all([http.close(), tapes?.stop()]);
    },
  };
}

/** The name has the port, because browsers share cookies between ports. The prefix `__Host-` keeps other sites from setting it. */
function cookieFor(isSecure: boolean): SessionCookie {
  const prefix = isSecure ? "__Host-" : "";
  return { name: (port) => `${prefix}callboard-${port}`, isSecure };
}

interface TimerParts {
  hub: Hub;
  lag: LoopLag;
  revalidator: SessionRevalidator;
  gate: AuthGate;
}

function createTimers({ hub, lag, revalidator, gate }: TimerParts): {
  start(): void;
  stop(): void;
} {
  let running: NodeJS.Timeout[] = [];
  let stopSweeping = (): void => undefined;
  return {
    start: () => {
      const beat = setInterval(() => hub.heartbeat(), HEARTBEAT_MS);
      stopSweeping = eachSecond(clock, () => hub.sweep());
      const flush = setInterval(() => hub.flush(), FLUSH_MS);
      const revalidation = setInterval(() => revalidator.check(), REVALIDATE_MS);
      const tidy = setInterval(() => gate.authenticator?.sessions.sweep(), TIDY_MS);
      running = [beat, flush, revalidation, tidy];
      lag.start();
    },
    stop: () => {
      running.forEach((timer) => clearInterval(timer));
      stopSweeping();
      lag.stop();
    },
  };
}
