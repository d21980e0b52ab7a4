import { ClientFrame } from "@callboard/shared/protocol/frames";
import { CommandId } from "@callboard/shared/board/ids";
import { Outcome } from "@callboard/shared/commands/outcome";
import { PlainText } from "@callboard/shared/text/plain-text";
import * as z from "zod/mini";
import type { ClientCommand } from "../hub/authorise.ts";
import type { Dispatch } from "../hub/dispatch.ts";
import { clientAt } from "../http/auth-hook.ts";
import { problem, sendProblem } from "../http/problem.ts";
import { failure, named, route, success } from "../http/route.ts";
import type { ApiPlugin } from "../http/route.ts";

/** The command frame of the WebSocket without its type. */
export const CommandBody = z.omit(ClientFrame.def.options[1], { type: true });

/** The one outcome of a command. */
export const CommandReply = z.extend(Outcome, { id: CommandId });
type CommandReply = z.infer<typeof CommandReply>;

export interface CommandRouteParts {
  dispatch: Pick<Dispatch, "give">;
  /** Milliseconds that a request waits for the outcome. */
  waitMs: number;
}

const NOT_KNOWN_YET =
  "The outcome is not known yet. To keep waiting, send the same request with the same id: it is not carried out twice.";

const StationName = PlainText.check(z.maxLength(64));

const STATION_HEADER = {
  name: "x-callboard-station",
  in: "header",
  description:
    'Who gives the command, for others to see: text of at most 64 characters without control characters. Anything else is taken as "HTTP".',
  schema: { type: "string", maxLength: 64 },
};

// Open to every role: a command without the right gets an outcome and an audit entry instead of a 403.
const GIVE = route("see-wall", {
  operationId: "giveCommand",
  summary: "Gives a command and waits for its outcome; the same id is carried out once",
  parameters: [STATION_HEADER],
  body: named({ CommandBody }),
  response: {
    200: success("The outcome, whatever it is.", { CommandReply }),
    504: failure("There was no outcome in 40 s. The same id asks again."),
  },
});

/** Takes a command as a browser sends it. `refused` and `failed` are outcomes too, answered with 200. */
export function commandRoutes({ dispatch, waitMs }: CommandRouteParts): ApiPlugin {
  return (api) => {
    api.post("/api/commands", GIVE, async (request, reply) => {
      const { id, seq, command } = request.body;
      const by = stationName(request.headers["x-callboard-station"]);
      const given = { id, by, seq, command, client: clientAt(request) };
      const outcome = await withTimeout(waitMs, outcomeOf(given, dispatch));
      if (outcome === null) return sendProblem(reply, problem(504, NOT_KNOWN_YET));
      const answer: CommandReply = { id, ...outcome };
      return reply.send(answer);
    });
  };
}

/** Who gives the command, as others see it. */
function stationName(header: string | string[] | undefined): string {
  const name = StationName.safeParse(typeof header === "string" ? utf8Of(header) : undefined);
  return name.success ? name.data : "HTTP";
}

/** Node decodes a header as Latin-1, but most programs send UTF-8. */
function utf8Of(header: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(header, "latin1"));
  } catch {
    return header; // It really is Latin-1.
  }
}

function outcomeOf(given: ClientCommand, dispatch: Pick<Dispatch, "give">): Promise<Outcome> {
  return new Promise((resolve) => dispatch.give(given, resolve));
}

/** The result of a promise; null when it takes longer. */
async function withTimeout<T>(ms: number, awaited: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    // unref: a waiting request must not keep a stopping bridge alive.
    timer = setTimeout(() => resolve(null), ms).unref();
  });
  try {
    return await Promise.race([awaited, limit]);
  } finally {
    clearTimeout(timer);
  }
}
