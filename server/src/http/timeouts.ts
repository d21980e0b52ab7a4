import type { FrameLimits } from "./frame-allowance.ts";
import { USUAL_FRAMES } from "./frame-allowance.ts";

/** How long the bridge waits for a client, in milliseconds, and how much it accepts from one. */
export interface Timeouts {
  /** From the connection to the end of a request's headers; the same for a TLS handshake. */
  headersMs: number;
  /** From a request's first byte to its last. */
  requestMs: number;
  /** How often both are checked; Node's default is half a minute. */
  lookMs: number;
  /** For a connection by which no byte goes either way, e.g. of a client that never reads its response. */
  silenceMs: number;
  /** From the upgrade to `hello`. */
  helloMs: number;
  /** Between two pings; a client that has not answered by the next is disconnected, even in the middle of a frame. */
  pingMs: number;
  /** For the answer to a close frame, and for a refused client to read why. */
  goodbyeMs: number;
  frames: FrameLimits;
}

export const DEFAULT_TIMEOUTS: Timeouts = {
  headersMs: 10_000,
  requestMs: 20_000,
  lookMs: 1000,
  silenceMs: 60_000,
  helloMs: 5000,
  pingMs: 15_000,
  goodbyeMs: 1000,
  frames: USUAL_FRAMES,
};

/** The options of Node's web server, with or without TLS. */
export function serverTimes({ headersMs, requestMs, lookMs }: Timeouts): {
  headersTimeout: number;
  requestTimeout: number;
  connectionsCheckingInterval: number;
} {
  return {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: lookMs,
  };
}
