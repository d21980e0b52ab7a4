import cookie from "@fastify/cookie";
import websocket from "@fastify/websocket";
import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import type { Claims } from "../hub/claims.ts";
import type { Dispatch } from "../hub/dispatch.ts";
import type { Hub } from "../hub/hub.ts";
import type { Links } from "../hub/peer.ts";
import type { Wires } from "../hub/peer-wires.ts";
import { apiRoutes } from "./api-routes.ts";
import { guardDoors } from "./doors.ts";
import { answerBadAddress, answerBadRequest, answerErrors, MAX_BODY_BYTES } from "./errors.ts";
import type { ErrorLog } from "./errors.ts";
import { guardFrontDoor } from "./front-door.ts";
import type { FrontDoor } from "./front-door.ts";
import { safeHeaders } from "./headers.ts";
import { refuseOddRequests } from "./handshake.ts";
import { createMetrics } from "./metrics.ts";
import type { MetricSources } from "./metrics.ts";
import { pageRoute } from "./page-route.ts";
import { serverTimes, USUAL_PATIENCE } from "./patience.ts";
import type { Patience } from "./patience.ts";
import type { ServerRouteParts } from "./server-routes.ts";
import type { SignInParts } from "./sign-in-routes.ts";
import { closeAll, socketErrors, socketRoute } from "./socket-route.ts";
import type { Watchman } from "./watchman.ts";

export interface HttpParts extends ServerRouteParts, SignInParts {
  hub: Hub;
  dispatch: Dispatch;
  claims: Claims;
  wires: Wires;
  links: Links;
  figures: Pick<MetricSources, "traffic" | "commands" | "lag">;
  /** The folder of the built page; null serves no page. */
  pageRoot: string | null;
  /** How long a command waits for its outcome, in milliseconds. */
  waitMs: number;
  logError: ErrorLog;
  watchman: Watchman;
  door: FrontDoor;
  /** The usual one when not given. */
  patience?: Partial<Patience>;
}

const MAX_FRAME_BYTES = 64 * 1024;
/** A browser cuts a message of that length into a few frames, and a network into some hundred packets. */
const MAX_PARTS = { maxFragments: 1024, maxBufferedChunks: 8192 };

/** Makes the web server with all its routes; the guard is asked before each of them. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { hub, figures, pageRoot, logError, door } = parts;
  const patience = { ...USUAL_PATIENCE, ...parts.patience };
  const http = open(door, patience);
  // First, so that refusals have them too.
  await safeHeaders(http, door);
  guardFrontDoor(http, door);
  await http.register(cookie);
  guardDoors(http, { ...parts, cookieName: parts.cookie.name });
  answerErrors(http, logError);
  // Deflate would cost more than ten times the processor time of everything else.
  const lengths = { maxPayload: MAX_FRAME_BYTES, ...MAX_PARTS };
  const options = { perMessageDeflate: false, ...lengths, closeTimeout: patience.goodbyeMs };
  // Before the plugin's own farewell, which gives no reason.
  http.addHook("preClose", (done) => {
    closeAll(http.websocketServer.clients);
    done();
  });
  await http.register(websocket, { options, errorHandler: socketErrors(logError) });
  refuseOddRequests(http);
  const queuedBytes = (): number[] =>
    [...http.websocketServer.clients].map((socket) => socket.bufferedAmount);
  await apiRoutes(http, { ...parts, metrics: createMetrics({ hub, ...figures, queuedBytes }) });
  let stations = 0;
  socketRoute(http, { ...parts, patience, nextStation: () => `Station ${(stations += 1)}` });
  if (pageRoot !== null) await pageRoute(http, pageRoot);
  return http;
}

/** A server that speaks TLS has a type of its own, which nobody after this asks for. */
function open(door: FrontDoor, patience: Patience): FastifyInstance {
  const { tls, trustedProxies } = door;
  const times = serverTimes(patience);
  const options = {
    logger: false,
    // Fastify's own is none at all, and it is set after Node's.
    requestTimeout: patience.requestMs,
    forceCloseConnections: true,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    frameworkErrors: answerBadAddress(door),
    clientErrorHandler: answerBadRequest,
  };
  if (tls === null) return fastify({ ...options, http: times });
  return fastify({ ...options, https: { ...tls, ...times } });
}
