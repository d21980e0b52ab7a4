import { AddReply, CheckReply } from "@callboard/shared/servers/server-check";
import type { NewServer } from "@callboard/shared/vendors/protocols";
import * as z from "zod/mini";
import { welcomeText } from "./text.ts";

/** The bridge's answer, or why there is none, in words for people. */
export type SetupAnswer<T> = { ok: true; value: T } | { ok: false; words: string };

/** The requests of the form. */
export interface SetupRequests {
  check: (server: NewServer) => Promise<SetupAnswer<CheckReply>>;
  add: (server: NewServer) => Promise<SetupAnswer<AddReply>>;
}

/** The used part; see RFC 9457. */
const Problem = z.object({ detail: z.string() });

/** Longer than any answer takes: a check ends after 8 s. */
const TIMEOUT_MS = 20_000;

/** Requests to the bridge that served this page. */
export function setupRequests(send: typeof fetch): SetupRequests {
  return {
    check: (server) => post(send, "/api/servers/check", { server, schema: CheckReply }),
    add: (server) => post(send, "/api/servers", { server, schema: AddReply }),
  };
}

interface SetupRequest<Schema> {
  server: NewServer;
  schema: Schema;
}

async function post<Schema extends z.ZodMiniType>(
  send: typeof fetch,
  path: string,
  { server, schema }: SetupRequest<Schema>,
): Promise<SetupAnswer<z.output<Schema>>> {
  try {
    const response = await send(path, {
      method: "POST",
      headers: { "content-type": "application/json", "x-callboard": "1" },
      body: JSON.stringify(server),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return read(response.ok, await response.json(), schema);
  } catch (error) {
    const isUnreadable = error instanceof SyntaxError;
    return {
      ok: false,
      words: isUnreadable ? welcomeText().unreadable : welcomeText().unreachable,
    };
  }
}

function read<Schema extends z.ZodMiniType>(
  isGood: boolean,
  json: unknown,
  schema: Schema,
): SetupAnswer<z.output<Schema>> {
  if (isGood) {
    const value = schema.safeParse(json);
    return value.success
      ? { ok: true, value: value.data }
      : { ok: false, words: welcomeText().unreadable };
  }
  const problem = Problem.safeParse(json);
  return { ok: false, words: problem.success ? problem.data.detail : welcomeText().unreadable };
}
