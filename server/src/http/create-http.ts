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
import { addAuthHook } from "./auth-hook.ts";
import { answerBadAddress, answerBadRequest, answerErrors, MAX_BODY_BYTES } from "./errors.ts";
import type { ErrorLog } from "./errors.ts";
import { guardHost } from "./host-guard.ts";
import type { Endpoint } from "./host-guard.ts";
import { safeHeaders } from "./headers.ts";
import { refuseOddRequests } from "./handshake.ts";
import { createMetrics } from "./metrics.ts";
import type { MetricSources } from "./metrics.ts";
import { pageRoute } from "./page-route.ts";
import { serverTimes, DEFAULT_TIMEOUTS } from "./timeouts.ts";
import type { Timeouts } from "./timeouts.ts";
import type { ServerRouteParts } from "./server-routes.ts";
import type { SignInParts } from "./sign-in-routes.ts";
import { closeAll, socketErrors, socketRoute } from "./socket-route.ts";
import type { SessionRevalidator } from "./session-revalidator.ts";

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
  revalidator: SessionRevalidator;
  endpoint: Endpoint;
  /** The usual one when not given. */
  timeouts?: Partial<Timeouts>;
}

const MAX_FRAME_BYTES = 64 * 1024;
/** A browser cuts a message of that length into a few frames, and a network into some hundred packets. */
const MAX_PARTS = { maxFragments: 1024, maxBufferedChunks: 8192 };

/** Makes the web server with all its routes; the guard is asked before each of them. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { hub, figures, pageRoot, logError, endpoint } = parts;
  const timeouts = { ...DEFAULT_TIMEOUTS, ...parts.timeouts };
  const http = open(endpoint, timeouts);
  // First, so that refusals have them too.
  await safeHeaders(http, endpoint);
  guardHost(http, endpoint);
  await http.register(cookie);
  addAuthHook(http, { ...parts, cookieName: parts.cookie.name });
  answerErrors(http, logError);
  // Deflate would cost more than ten times the processor time of everything else.
  const lengths = { maxPayload: MAX_FRAME_BYTES, ...MAX_PARTS };
  const options = { perMessageDeflate: false, ...lengths, closeTimeout: timeouts.goodbyeMs };
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
  socketRoute(http, { ...parts, timeouts, nextStation: () => `Station ${(stations += 1)}` });
  if (pageRoot !== null) await pageRoute(http, pageRoot);
  return http;
}

/** A server that speaks TLS has a type of its own, which nobody after this asks for. */
function open(endpoint: Endpoint, timeouts: Timeouts): FastifyInstance {
  const { tls, trustedProxies } = endpoint;
  const times = serverTimes(timeouts);
  const options = {
    logger: false,
    // Fastify's own is none at all, and it is set after Node's.
    requestTimeout: timeouts.requestMs,
    forceCloseConnections: true,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    frameworkErrors: answerBadAddress(endpoint),
    clientErrorHandler: answerBadRequest,
  };
  if (tls === null) return fastify({ ...options, http: times });
  return fastify({ ...options, https: { ...tls, ...times } });
}
