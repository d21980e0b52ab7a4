import { isLoopback } from "../http/host-guard.ts";

/** What a bridge is about to open. */
export interface Exposure {
  host: string;
  hasTls: boolean;
  /** `--insecure-http` was given. */
  isInsecure: boolean;
  isDemo: boolean;
  /** Whether somebody can sign in who may manage the others. */
  hasAdmin: () => boolean;
}

/**
 * Whoever reaches the page may place calls: other machines are let near it only when people sign in and nobody on the way can
 * read along. Returns the advice against what is about to be opened; null when it is good.
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
