import { AddReply, CheckReply } from "@callboard/shared/servers/server-check";
import { NewServer } from "@callboard/shared/vendors/protocols";
import type { FastifyReply } from "fastify";
import type { Principal } from "@callboard/shared/access/principal";
import type { Audit } from "../audit/store.ts";
import { clientAt } from "../http/auth-hook.ts";
import { isFromHere } from "../http/host-guard.ts";
import { problem, sendProblem } from "../http/problem.ts";
import { failure, named, route, success } from "../http/route.ts";
import type { ApiPlugin } from "../http/route.ts";
import { unless } from "../http/unless.ts";

/** The result of adding a server; if it failed, nothing was changed. */
export type Added =
  | {
      ok: true;
      id: string;
      /** Users sign in from now on: the setup code with which this client creates the first administrator. */
      setup?: string;
    }
  | {
      ok: false;
      why: "there-already" | "no-password" | "file-broken" | "not-writable";
      words: string;
    };

export interface ServerRouteParts {
  /** Null in a demo, which has no audit log. */
  audit: () => Pick<Audit, "append"> | null;
  servers: {
    /** Checks a server over a connection of its own. */
    check: (server: NewServer) => Promise<CheckReply>;
    /** Adds a server to the configuration and applies it. */
    add: (server: NewServer) => Promise<Added>;
  };
}

/** Each check holds a connection for some seconds; setting up servers needs no more at a time. */
const MAX_CHECKS = 2;

const ELSEWHERE = problem(
  403,
  "Nothing was done. Until there are users, servers can be set up only on the computer that Callboard runs on.",
);
const BUSY = "This check was not started: two checks are already in progress. Try again in 10 s.";
const STATUSES = {
  "there-already": 409,
  "no-password": 409,
  "file-broken": 409,
  "not-writable": 503,
} as const;

const CHECK = route("manage", {
  operationId: "checkServer",
  summary: "Connects to a telephone server and asks for its accounts' statuses; stores nothing",
  body: named({ NewServer }),
  response: {
    200: success("The result, passed or not.", { CheckReply }),
    429: failure("Two checks are in progress. Try again after a while."),
  },
});

const ADD = route("manage", {
  operationId: "addServer",
  summary: "Adds a telephone server to the configuration file and connects to it; ends a demo",
  body: named({ NewServer }),
  response: {
    201: success("It was added.", { AddReply }),
    409: failure(
      "The server exists already, its password was not found, or the file has an error. Nothing was changed.",
    ),
    503: failure("The file cannot be written. Nothing was changed."),
  },
});

/** Checking and adding telephone servers; in a demo from this machine only. */
export function serverRoutes({ servers, audit }: ServerRouteParts): ApiPlugin {
  return (api) => {
    let checks = 0;
    api.addHook(
      "preValidation",
      unless(({ socket }) => audit() !== null || isFromHere(socket.remoteAddress), ELSEWHERE),
    );
    api.post("/api/servers/check", CHECK, async (request, reply) => {
      if (checks >= MAX_CHECKS)
        return sendProblem(reply.header("retry-after", 10), problem(429, BUSY));
      checks += 1;
      try {
        const answer: CheckReply = await servers.check(request.body);
        return await reply.send(answer);
      } finally {
        checks -= 1;
      }
    });
    api.post("/api/servers", ADD, async (request, reply) => {
      const { who } = clientAt(request);
      const added = await servers.add(request.body);
      // When this ended a demo, it is the first entry of the audit log.
      if (added.ok) noteAdded(audit(), { who, from: request.ip, id: added.id });
      return answerAdded(reply, added);
    });
  };
}

function noteAdded(
  audit: Pick<Audit, "append"> | null,
  { who, from, id }: { who: Principal; from: string; id: string },
): void {
  const { kind, name, role } = who;
  const by = { kind, id: who.id, name, role };
  audit?.append({ kind: "server-added", who: by, from, detail: { server: id } });
}

function answerAdded(reply: FastifyReply, added: Added): FastifyReply {
  if (!added.ok) return sendProblem(reply, problem(STATUSES[added.why], added.words));
  const { id, setup } = added;
  const answer: AddReply = { id, ...(setup === undefined ? {} : { setup }) };
  return reply.code(201).send(answer);
}
