import { isLoopback } from "../http/loopback-guard.ts";

/**
 * Until there are people and roles, whoever can open the page can place calls: only loopback is listened on. Returns the
 * advice against another address; null for one that is good.
 */
export function adviceAgainst(host: string): string | null {
  if (isLoopback(host)) return null;
  return `listen.host: ${host} would let anyone on the network place calls; use 127.0.0.1, and from elsewhere a tunnel such as ssh -L 8080:127.0.0.1:8080`;
}
