import { Me, SessionList } from "@callboard/shared/sign-in";
import * as z from "zod/mini";

/** What came of asking the bridge about oneself. */
export type Asked<T> =
  | { ok: true; value: T }
  /** The bridge's own sentence; null when it could not be reached or understood. */
  | { ok: false; words: string | null };

/** As far as a page needs one; see RFC 9457. */
const Problem = z.object({ detail: z.string() });
const PATIENCE_MS = 20_000;

/** Who is there, signing in and out. Every change carries a header that no other site's page can send. */
export interface SignInRequests {
  me: () => Promise<Asked<Me>>;
  signIn: (name: string, password: string) => Promise<Asked<Me>>;
  begin: (first: { secret: string; name: string; password: string }) => Promise<Asked<Me>>;
  /** Opens this browser for what a token may see. */
  enter: (token: string) => Promise<Asked<null>>;
  unlock: (password: string) => Promise<Asked<null>>;
  signOut: () => Promise<Asked<null>>;
  sessions: () => Promise<Asked<SessionList>>;
  end: (id: string) => Promise<Asked<null>>;
}

/** Asks the bridge that this page comes from. */
export function signInRequests(send: typeof fetch): SignInRequests {
  const post = <T>(path: string, body: object, read: (json: unknown) => T): Promise<Asked<T>> =>
    ask(send, { path, method: "POST", body: JSON.stringify(body) }, read);
  return {
    me: () => ask(send, { path: "/api/me", method: "GET" }, (json) => Me.parse(json)),
    signIn: (name, password) => post("/api/login", { name, password }, (json) => Me.parse(json)),
    begin: (first) => post("/api/setup", first, (json) => Me.parse(json)),
    enter: (token) => post("/api/token", { token }, () => null),
    unlock: (password) => post("/api/unlock", { password }, () => null),
    signOut: () => post("/api/logout", {}, () => null),
    sessions: () =>
      ask(send, { path: "/api/sessions", method: "GET" }, (json) => SessionList.parse(json)),
    end: (id) => {
      const path = `/api/sessions/${encodeURIComponent(id)}`;
      return ask(send, { path, method: "DELETE" }, () => null);
    },
  };
}

interface Request {
  path: string;
  method: "GET" | "POST" | "DELETE";
  body?: string;
}

async function ask<T>(
  send: typeof fetch,
  { path, method, body }: Request,
  read: (json: unknown) => T,
): Promise<Asked<T>> {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  try {
    const response = await send(path, {
      method,
      headers: { "x-callboard": "1", ...type },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const json: unknown = response.status === 204 ? null : await response.json();
    if (response.ok) return { ok: true, value: read(json) };
    const problem = Problem.safeParse(json);
    return { ok: false, words: problem.success ? problem.data.detail : null };
  } catch {
    // Not reached, or no JSON, or JSON of another version: the page says the same of all.
    return { ok: false, words: null };
  }
}
