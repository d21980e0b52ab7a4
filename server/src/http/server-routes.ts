import type { AddReply, CheckReply } from "@callboard/shared/servers/server-check";
import { NewServer } from "@callboard/shared/vendors/protocols";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Who } from "@callboard/shared/access/who";
import type { AuthGate } from "../sign-in/auth-gate.ts";
import { clientAt } from "./auth-hook.ts";
import { readBody } from "./json-body.ts";
import type { JsonBody } from "./json-body.ts";
import { isFromHere } from "./host-guard.ts";
import { problem, sendProblem } from "./problem.ts";
import type { Problem } from "./problem.ts";

/** What became of adding a server; when it was not added, everything is as it was. */
export type Added =
  | {
      ok: true;
      id: string;
      /** People have to sign in from here on: what makes the first one, for whoever added the server. */
      setup?: string;
    }
  | {
      ok: false;
      why: "there-already" | "no-password" | "file-broken" | "not-writable";
      words: string;
    };

export interface ServerRouteParts {
  gate: Pick<AuthGate, "authenticator" | "client">;
  servers: {
    /** Tries a server over a connection of its own. */
    check: (server: NewServer) => Promise<CheckReply>;
    /** Puts a server into the configuration, and the bridge goes on with it. */
    add: (server: NewServer) => Promise<Added>;
  };
}

type Posted = FastifyRequest<{ Body: JsonBody }>;
type Read = { ok: true; server: NewServer } | { ok: false; problem: Problem };

/** Each check holds a connection for some seconds; nobody sets up more servers than these at a time. */
const MAX_CHECKS = 2;

const ELSEWHERE =
  "Nothing was done. Until there are users, servers can be set up only on the computer that Callboard runs on.";
const BUSY = "This check was not started: two checks are already in progress. Try again in 10 s.";
const STATUSES = {
  "there-already": 409,
  "no-password": 409,
  "file-broken": 409,
  "not-writable": 503,
} as const;

/**
 * `POST /api/servers/check`: connects to a telephone server, logs in where its protocol wants that, asks for the status of each
 * account, and answers 200 with what came of it, good or not. Nothing else is sent to it, nothing is kept. 400 says which field cannot be read, 429 that two
 * checks are under way.
 *
 * `POST /api/servers`: adds a server to the configuration file and goes on with it at once; answers 201 with its id. A demo
 * ends. 409 says that the server is there already, that its password is not, or that the file has an error, 503 that it cannot
 * be written.
 */
export function serverRoutes(app: FastifyInstance, { servers, gate }: ServerRouteParts): void {
  let checks = 0;
  const config = { needs: "manage" } as const;
  app.post("/api/servers/check", { config }, async (request: Posted, reply) => {
    const read = readServer(request, gate);
    if (!read.ok) return sendProblem(reply, read.problem);
    if (checks >= MAX_CHECKS)
      return sendProblem(reply.header("retry-after", 10), problem(429, BUSY));
    checks += 1;
    try {
      const answer: CheckReply = await servers.check(read.server);
      return await reply.send(answer);
    } finally {
      checks -= 1;
    }
  });
  app.post("/api/servers", { config }, async (request: Posted, reply) => {
    const read = readServer(request, gate);
    if (!read.ok) return sendProblem(reply, read.problem);
    const { who } = clientAt(request);
    const added = await servers.add(read.server);
    if (added.ok) noteAdded(gate, { who, from: request.ip, id: added.id });
    return answerAdded(reply, added);
  });
}

function readServer(request: Posted, { authenticator }: Pick<AuthGate, "authenticator">): Read {
  if (authenticator === null && !isFromHere(request.socket.remoteAddress)) {
    return { ok: false, problem: problem(403, ELSEWHERE) };
  }
  const body = readBody(NewServer, request.body);
  return body.ok ? { ok: true, server: body.value } : body;
}

/** After a demo has ended this is the first entry of all. */
function noteAdded(
  { authenticator }: Pick<AuthGate, "authenticator">,
  { who, from, id }: { who: Who; from: string; id: string },
): void {
  const { kind, name, role } = who;
  const by = { kind, id: who.id, name, role };
  authenticator?.audit.append({ kind: "server-added", who: by, from, detail: { server: id } });
}

function answerAdded(reply: FastifyReply, added: Added): FastifyReply {
  if (!added.ok) return sendProblem(reply, problem(STATUSES[added.why], added.words));
  const { id, setup } = added;
  const answer: AddReply = { id, ...(setup === undefined ? {} : { setup }) };
  return reply.code(201).send(answer);
}
