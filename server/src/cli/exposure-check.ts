import { isLoopback } from "../http/host-guard.ts";

/** How a bridge is about to listen. */
export interface Exposure {
  host: string;
  hasTls: boolean;
  /** `--insecure-http` was given. */
  isInsecure: boolean;
  isDemo: boolean;
  /** Whether there is an admin who can sign in. */
  hasAdmin: () => boolean;
}

/**
 * A browser that reaches the page can make calls, so other machines may connect only with sign-in and over an encrypted
 * transport. Returns advice when this would be unsafe; null when it is safe.
 */
export function checkExposure({ host, ...exposure }: Exposure): string | null {
  if (isLoopback(host)) return null;
  if (exposure.isDemo) {
    return `${host}: the demo runs on this computer only, because it has no sign-in; leave out --host, or serve a configuration`;
  }
  if (!exposure.hasTls && !exposure.isInsecure) {
    return `listen.host: ${host} would send passwords and calls unencrypted over the network; give listen.tls a certificate and a key, or listen on 127.0.0.1`;
  }
  if (exposure.hasAdmin()) return null;
  return `listen.host: ${host} opens Callboard to other computers before there are any users; first run: callboard user add NAME --role admin`;
}
