import cookie from "@fastify/cookie";
import websocket from "@fastify/websocket";
import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import type { Claims } from "../hub/claims.ts";
import type { Dispatch } from "../hub/dispatch.ts";
import type { Hub } from "../hub/hub.ts";
import type { Links } from "../hub/peer.ts";
import type { Wires } from "../hub/peer-wires.ts";
import { addAuthHook } from "./auth-hook.ts";
import type { ClientSource } from "./client.ts";
import { descriptionRoutes } from "./description.ts";
import { answerBadAddress, answerBadRequest, answerErrors, MAX_BODY_BYTES } from "./errors.ts";
import type { ErrorLog } from "./errors.ts";
import { capStrangers, DEFAULT_CONNECTIONS, guardConnections } from "./connection-guard.ts";
import type { ConnectionLimits } from "./connection-guard.ts";
import { guardHost, isAmong } from "./host-guard.ts";
import type { Endpoint } from "./host-guard.ts";
import { safeHeaders } from "./headers.ts";
import { refuseOddRequests } from "./handshake.ts";
import { acceptJson, compileSchema } from "./json-body.ts";
import { collectRoutes, describeApi } from "./openapi.ts";
import type { ApiPlugin, ZodTypes } from "./route.ts";
import { serverTimes, DEFAULT_TIMEOUTS } from "./timeouts.ts";
import type { Timeouts } from "./timeouts.ts";
import { closeAll, socketErrors, socketRoute } from "./socket-route.ts";
import type { SessionRevalidator } from "./session-revalidator.ts";

export interface HttpParts {
  hub: Hub;
  dispatch: Dispatch;
  claims: Claims;
  wires: Wires;
  links: Links;
  /** The routes of all features. */
  features: readonly ApiPlugin[];
  /** The page's own routes; null serves none. */
  page: ((app: FastifyInstance) => void) | null;
  clients: ClientSource;
  /** The name of the session's cookie: browsers send it to every port. */
  cookieName: (port: number) => string;
  logError: ErrorLog;
  revalidator: SessionRevalidator;
  endpoint: Endpoint;
  /** Has a default. */
  timeouts?: Partial<Timeouts>;
  /** Have defaults. */
  connections?: Partial<ConnectionLimits>;
}

const MAX_FRAME_BYTES = 64 * 1024;
/** A browser splits a message of that length into a few frames, and a network into some hundred packets. */
const MAX_PARTS = { maxFragments: 1024, maxBufferedChunks: 8192 };

/** Makes the web server with all its routes; the guard is asked before each of them. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { features, page, logError, endpoint } = parts;
  const timeouts = { ...DEFAULT_TIMEOUTS, ...parts.timeouts };
  const limits = { ...DEFAULT_CONNECTIONS, ...parts.connections };
  const http = open(endpoint, timeouts);
  guardConnections(http, { limits, now: () => performance.now() });
  // First, so that refusals get them too.
  await safeHeaders(http, endpoint);
  guardHost(http, endpoint);
  await http.register(cookie);
  addAuthHook(http, parts);
  capStrangers(http, { limits, isProxy: isAmong(endpoint.trustedProxies) });
  answerErrors(http, logError);
  // Deflate would cost more than ten times the processor time of everything else.
  const lengths = { maxPayload: MAX_FRAME_BYTES, ...MAX_PARTS };
  const options = { perMessageDeflate: false, ...lengths, closeTimeout: timeouts.goodbyeMs };
  // Before the plugin closes the sockets, which it does without a reason.
  http.addHook("preClose", (done) => {
    closeAll(http.websocketServer.clients);
    done();
  });
  await http.register(websocket, { options, errorHandler: socketErrors(logError) });
  refuseOddRequests(http);
  await addApi(http, features);
  let stations = 0;
  socketRoute(http, { ...parts, timeouts, nextStation: () => `Station ${(stations += 1)}` });
  page?.(http);
  return http;
}

/** The routes for programs. A response is true for one moment only, so no cache may keep it. */
async function addApi(http: FastifyInstance, features: readonly ApiPlugin[]): Promise<void> {
  await http.register(async (api) => {
    api.addHook("onRequest", (_request, reply, next) => {
      void reply.header("cache-control", "no-store");
      next();
    });
    acceptJson(api);
    api.setValidatorCompiler(compileSchema);
    api.setSerializerCompiler(() => (data) => JSON.stringify(data));
    const routes = collectRoutes(api);
    for (const plugin of [...features, descriptionRoutes(() => describeApi(routes))]) {
      await api.register((own, _options, done) => {
        plugin(own.withTypeProvider<ZodTypes>());
        done();
      });
    }
  });
}

/** A TLS server has a type of its own, which no later code needs. */
function open(endpoint: Endpoint, timeouts: Timeouts): FastifyInstance {
  const { tls, trustedProxies } = endpoint;
  const times = serverTimes(timeouts);
  const options = {
    logger: false,
    // Fastify's own is none at all, and it is set after Node's.
    requestTimeout: timeouts.requestMs,
    connectionTimeout: timeouts.silenceMs,
    forceCloseConnections: true,
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    frameworkErrors: answerBadAddress(endpoint),
    clientErrorHandler: answerBadRequest(timeouts.goodbyeMs),
  };
  if (tls === null) return fastify({ ...options, http: times });
  const https = { ...tls, ...times, handshakeTimeout: timeouts.headersMs };
  return fastify({ ...options, https });
}
