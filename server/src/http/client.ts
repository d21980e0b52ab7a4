import type { Client } from "../hub/client.ts";

/** What a request shows of itself: a browser its cookie, a program its token. */
export interface Credentials {
  cookie: string | undefined;
  /** The cookie of a browser that was opened by a token's link. */
  tokenCookie: string | undefined;
  bearer: string | undefined;
  /** Where the request comes from. */
  address: string;
  /** Whether the way here is encrypted or within this machine. */
  isPrivate: boolean;
}

/** The client behind a request, after it was let in. */
export interface RequestClient extends Client {
  /** The session of a browser; programs have none, and no client has one in the demo. */
  readonly session: string | null;
  /** A browser sends its cookie wherever it is led to, so more is asked of it. */
  readonly isBrowser: boolean;
}

/** Finds the client that credentials stand for; null for a stranger. */
export interface ClientSource {
  client(credentials: Credentials): RequestClient | null;
}
