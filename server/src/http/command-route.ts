import { ClientFrame } from "@callboard/shared/protocol/frames";
import { CommandId } from "@callboard/shared/board/ids";
import { Outcome } from "@callboard/shared/commands/outcome";
import { PlainText } from "@callboard/shared/text/plain-text";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Given } from "../hub/authorise.ts";
import type { Dispatch } from "../hub/dispatch.ts";
import { clientAt } from "./auth-hook.ts";
import { readBody } from "./json-body.ts";
import type { JsonBody } from "./json-body.ts";
import { problem, sendProblem } from "./problem.ts";

/** The command frame of the WebSocket, which needs no type here. */
export const CommandBody = z.omit(ClientFrame.def.options[1], { type: true });

/** The one outcome of a command. */
export const CommandReply = z.extend(Outcome, { id: CommandId });
type CommandReply = z.infer<typeof CommandReply>;

export interface CommandRouteParts {
  dispatch: Pick<Dispatch, "give">;
  /** How long a request waits for the outcome, in milliseconds. */
  waitMs: number;
}

const NOT_KNOWN_YET =
  "The outcome is not known yet. To keep waiting, send the same request with the same id: it is not carried out twice.";

const StationName = PlainText.check(z.maxLength(64));

/**
 * `POST /api/commands`: gives a command as a browser does, waits for its outcome, and answers 200 with it, whatever it is:
 * `refused` and `failed` are outcomes. The same id gets the same answer and is carried out once. 400 says which field cannot
 * be read, 413 that the body is longer than 64 KiB, 415 that it is not JSON, 504 that the outcome took too long.
 */
export function commandRoute(app: FastifyInstance, { dispatch, waitMs }: CommandRouteParts): void {
  const config = { needs: "see-wall" } as const; // What he may not do is refused with an outcome, and audited.
  app.post<{ Body: JsonBody }>("/api/commands", { config }, async (request, reply) => {
    const body = readBody(CommandBody, request.body);
    if (!body.ok) return sendProblem(reply, body.problem);
    const { id, seq, command } = body.value;
    const by = stationName(request.headers["x-callboard-station"]);
    const outcome = await within(
      waitMs,
      outcomeOf({ id, by, seq, command, client: clientAt(request) }, dispatch),
    );
    if (outcome === null) return sendProblem(reply, problem(504, NOT_KNOWN_YET));
    const answer: CommandReply = { id, ...outcome };
    return reply.send(answer);
  });
}

/** Who gives the command, as others see it. */
function stationName(header: string | string[] | undefined): string {
  const name = StationName.safeParse(typeof header === "string" ? utf8Of(header) : undefined);
  return name.success ? name.data : "HTTP";
}

/** Node reads a header as Latin-1, but most programs write UTF-8 into it. */
function utf8Of(header: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(header, "latin1"));
  } catch {
    return header; // It was Latin-1 indeed.
  }
}

function outcomeOf(given: Given, dispatch: Pick<Dispatch, "give">): Promise<Outcome> {
  return new Promise((resolve) => dispatch.give(given, resolve));
}

/** What a promise comes to; null when that takes longer. */
async function within<T>(ms: number, awaited: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    // It must not keep a bridge alive that is told to stop.
    timer = setTimeout(() => resolve(null), ms).unref();
  });
  try {
    return await Promise.race([awaited, limit]);
  } finally {
    clearTimeout(timer);
  }
}
