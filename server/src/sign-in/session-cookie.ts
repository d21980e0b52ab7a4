import type { FastifyReply, FastifyRequest } from "fastify";
import type { Origin } from "./sessions.ts";
import { portOf } from "../http/auth-hook.ts";

/** The cookie that a browser holds its secret in. */
export interface SessionCookie {
  name: (port: number) => string;
  isSecure: boolean;
}

interface CookieFor {
  request: FastifyRequest;
  cookie: SessionCookie;
  /** Makes another cookie of a session's. */
  as?: (name: string) => string;
  /** `lax` is also sent when another site links or redirects here. */
  sameSite?: "strict" | "lax";
  /** Until the browser is closed when not given. */
  maxAgeMs?: number;
}

/** Sets a cookie that no script can read. */
export function giveCookie(
  reply: FastifyReply,
  secret: string,
  { request, cookie, as = (name) => name, sameSite = "strict", maxAgeMs }: CookieFor,
): FastifyReply {
  return reply.setCookie(as(cookie.name(portOf(request))), secret, {
    path: "/",
    httpOnly: true,
    sameSite,
    // Loopback counts as secure to a browser, so that this works there without TLS.
    secure: cookie.isSecure,
    ...(maxAgeMs === undefined ? {} : { maxAge: maxAgeMs / 1000 }),
  });
}

/** Where a request comes from. */
export function originOf(request: FastifyRequest): Origin {
  return { address: request.ip, browser: request.headers["user-agent"] ?? "" };
}
