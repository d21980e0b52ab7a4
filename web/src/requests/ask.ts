import * as z from "zod/mini";

/** What came of asking the bridge. */
export type Asked<T> =
  | { ok: true; value: T }
  /** The bridge's own sentence; null when it could not be reached or understood. */
  | { ok: false; words: string | null };

/** As far as a page needs one; see RFC 9457. */
const Problem = z.object({ detail: z.string() });
const TIMEOUT_MS = 20_000;

export interface AskRequest {
  path: string;
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  body?: string;
}

/** Asks the bridge that this page comes from. Every request carries a header that no other site's page can send. */
export async function ask<T>(
  send: typeof fetch,
  { path, method, body }: AskRequest,
  read: (json: unknown) => T,
): Promise<Asked<T>> {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  try {
    const response = await send(path, {
      method,
      headers: { "x-callboard": "1", ...type },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
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

type Read<T> = (json: unknown) => T;

/** The requests of one feature: each reads its answer by a schema. */
export interface Api {
  get: <T>(path: string, read: Read<T>) => Promise<Asked<T>>;
  give: <T>(method: "POST" | "PATCH" | "PUT", request: Given, read: Read<T>) => Promise<Asked<T>>;
  remove: <T>(path: string, read: Read<T>) => Promise<Asked<T>>;
}

interface Given {
  path: string;
  body: object;
}

/** Asks by `send`, which is the browser's own fetch outside of tests. */
export function apiOf(send: typeof fetch = (...asked) => fetch(...asked)): Api {
  return {
    get: (path, read) => ask(send, { path, method: "GET" }, read),
    give: (method, { path, body }, read) =>
      ask(send, { path, method, body: JSON.stringify(body) }, read),
    remove: (path, read) => ask(send, { path, method: "DELETE" }, read),
  };
}
