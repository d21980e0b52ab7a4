import type { Client } from "../hub/client.ts";

/** A request's credentials: a browser's cookie or a program's token. */
export interface Credentials {
  cookie: string | undefined;
  /** The cookie of a browser that was opened by a token's link. */
  tokenCookie: string | undefined;
  bearer: string | undefined;
  /** Where the request comes from. */
  address: string;
  /** Whether the connection is encrypted or within this machine. */
  isPrivate: boolean;
}

/** The client of an authorized request. */
export interface RequestClient extends Client {
  /** The session of a browser; programs have none, and no client has one in the demo. */
  readonly session: string | null;
  /** Any site can make a browser send its cookie, so a browser is checked further. */
  readonly isBrowser: boolean;
}

/** Finds the client that credentials stand for; null for a stranger. */
export interface ClientSource {
  client(credentials: Credentials): RequestClient | null;
}
