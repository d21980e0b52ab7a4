import * as z from "zod/mini";

/** The result of a request to the bridge. */
export type Answer<T> =
  | { ok: true; value: T }
  /** The bridge's own sentence; null if it could not be reached or understood. */
  | { ok: false; words: string | null };

/** The used part; see RFC 9457. */
const Problem = z.object({ detail: z.string() });
const TIMEOUT_MS = 20_000;

export interface AskRequest {
  path: string;
  method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  body?: string;
}

/** Requests to the bridge that served this page. Every request carries a header that no other site's page can send. */
export async function ask<T>(
  send: typeof fetch,
  { path, method, body }: AskRequest,
  read: (json: unknown) => T,
): Promise<Answer<T>> {
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
    // Not reached, or no JSON, or JSON of another version: the page shows the same message for all.
    return { ok: false, words: null };
  }
}

type Read<T> = (json: unknown) => T;

/** The requests of one feature, each with the schema of its answer. */
export interface Api {
  get: <T>(path: string, read: Read<T>) => Promise<Answer<T>>;
  give: <T>(method: "POST" | "PATCH" | "PUT", request: Given, read: Read<T>) => Promise<Answer<T>>;
  remove: <T>(path: string, read: Read<T>) => Promise<Answer<T>>;
}

interface Given {
  path: string;
  body: object;
}

/** Uses `send`, which is the browser's own fetch outside of tests. */
export function apiOf(send: typeof fetch = (...asked) => fetch(...asked)): Api {
  return {
    get: (path, read) => ask(send, { path, method: "GET" }, read),
    give: (method, { path, body }, read) =>
      ask(send, { path, method, body: JSON.stringify(body) }, read),
    remove: (path, read) => ask(send, { path, method: "DELETE" }, read),
  };
}
