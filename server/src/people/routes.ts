import {
  EndedReply,
  MadeReply,
  NewPasswordBody,
  NewPersonBody,
  PeopleReply,
  PersonChangeBody,
} from "@callboard/shared/people/person";
import type { PersonEntry } from "@callboard/shared/people/person";
import type { FastifyReply, FastifyRequest } from "fastify";
import { auditChange } from "../audit/audit-change.ts";
import type { Audit } from "../audit/store.ts";
import { problem, sendProblem } from "../http/problem.ts";
import { ById, failure, named, route, success } from "../http/route.ts";
import type { ApiPlugin } from "../http/route.ts";
import { unless } from "../http/unless.ts";
import { hashPassword } from "./password.ts";
import { LastAdmin } from "./store.ts";
import type { People, Person, PersonChange } from "./store.ts";

/** Where a person is signed in. */
interface SignedIn {
  address: string;
  browser: string;
  createdAt: number;
  usedAt: number;
}

/** The people, and what managing them needs. */
export interface Managed {
  people: People;
  sessions: {
    holding(person: { id: string; role: Person["role"] }): readonly SignedIn[];
    endAll(person: string): void;
  };
  audit: Pick<Audit, "append">;
}

export interface PeopleRouteParts {
  /** Null in a demo, which has no people. */
  managed: () => Managed | null;
}

const NO_PEOPLE = problem(
  409,
  "The demo needs no sign-in, because its servers are simulated: it has no users and no tokens. Nothing was done.",
);
const TAKEN = problem(
  409,
  "No user was added: this name is already in use, perhaps by a disabled user. Choose another name, or change that user.",
);
const LAST_ADMIN = problem(
  409,
  "This is the last administrator who can sign in. Nothing was changed: make another user an administrator first.",
);
const NO_PASSWORD_HERE = problem(
  409,
  "This user signs in with a provider and has no password here. Nothing was changed: set the password at the provider.",
);
const ROLE_ELSEWHERE = problem(
  409,
  "This user's role comes from the provider at each sign-in. Nothing was changed: change it there, or disable the user here.",
);
const UNKNOWN = problem(404, "This user does not exist. Nothing was changed.");

const DEMO = { 409: failure("The demo needs no sign-in: its servers are simulated.") };
const UNKNOWN_ID = { 404: failure("Nothing has this id.") };
const ENDED = {
  200: success("Done, with the number of sessions that were ended.", { EndedReply }),
};

const LIST = route("manage", {
  operationId: "getPeople",
  summary: "All users, and where they are signed in",
  response: { 200: success("The people.", { PeopleReply }), ...DEMO },
});

const ADD = route("manage", {
  operationId: "addPerson",
  summary: "Adds a user",
  body: named({ NewPersonBody }),
  response: {
    201: success("Added.", { MadeReply }),
    409: failure("The name is taken, or the demo runs."),
  },
});

const CHANGE = route("manage", {
  operationId: "changePerson",
  summary: "Changes role or scope, disables or enables; ends the user's sessions",
  params: ById,
  body: named({ PersonChangeBody }),
  response: {
    ...ENDED,
    ...UNKNOWN_ID,
    409: failure("It is the last administrator who can sign in, or the demo runs."),
  },
});

const SET_PASSWORD = route("manage", {
  operationId: "setPassword",
  summary: "Sets a user's password; ends the user's sessions",
  params: ById,
  body: named({ NewPasswordBody }),
  response: { ...ENDED, ...UNKNOWN_ID, ...DEMO },
});

const END_SESSIONS = route("manage", {
  operationId: "endSessions",
  summary: "Ends all sessions of a user",
  params: ById,
  response: { ...ENDED, ...UNKNOWN_ID, ...DEMO },
});

/** People for an admin. What changes a person ends the person's sessions and answers how many. All is audited. */
export function peopleRoutes({ managed }: PeopleRouteParts): ApiPlugin {
  return (api) => {
    api.addHook(
      "preValidation",
      unless(() => managed() !== null, NO_PEOPLE),
    );
    const requestOf = (request: FastifyRequest, reply: FastifyReply, id = ""): PeopleRequest => {
      const found = managed();
      if (found === null) throw new Error("there are no people");
      const { people, sessions, audit } = found;
      return { people, sessions, audit, request, reply, id };
    };
    api.get("/api/people", LIST, (request, reply) => list(requestOf(request, reply)));
    api.post("/api/people", ADD, (request, reply) => add(requestOf(request, reply), request.body));
    api.patch("/api/people/:id", CHANGE, (request, reply) =>
      change(requestOf(request, reply, request.params.id), request.body),
    );
    api.put("/api/people/:id/password", SET_PASSWORD, (request, reply) =>
      setPassword(requestOf(request, reply, request.params.id), request.body),
    );
    api.delete("/api/people/:id/sessions", END_SESSIONS, (request, reply) =>
      endSessions(requestOf(request, reply, request.params.id)),
    );
  };
}

interface PeopleRequest extends Managed {
  request: FastifyRequest;
  reply: FastifyReply;
  /** The person's id from the URL; empty where it has none. */
  id: string;
}
function list({ people, sessions, reply }: PeopleRequest): FastifyReply {
  const entries = people.list().map((person) => entryOf(person, sessions));
  return reply.send({ people: entries } satisfies PeopleReply);
}

async function add(input: PeopleRequest, body: NewPersonBody): Promise<FastifyReply> {
  const { people, audit, request, reply } = input;
  const { name, role, scope, password } = body;
  // Checked before the slow hash, and again after it.
  if (people.find(name)) return sendProblem(reply, TAKEN);
  const passwordHash = await hashPassword(password);
  const person = people.add({ name, role, scope, passwordHash });
  if (person === null) return sendProblem(reply, TAKEN);
  const detail = { act: "add", name: person.name, role, scope };
  auditChange(audit, request, { kind: "person-added", detail });
  return reply.code(201).send({ id: person.id } satisfies MadeReply);
}

function change(input: PeopleRequest, body: PersonChangeBody): FastifyReply {
  const person = oidcPerson(input);
  if (person && body.role !== undefined && body.role !== person.role)
    return sendProblem(input.reply, ROLE_ELSEWHERE);
  const next = changeOf(body);
  return changeTo(input, next, { act: actOf(next), ...next });
}

async function setPassword(
  input: PeopleRequest,
  { password }: { password: string },
): Promise<FastifyReply> {
  if (oidcPerson(input)) return sendProblem(input.reply, NO_PASSWORD_HERE);
  return changeTo(input, { passwordHash: await hashPassword(password) }, { act: "password" });
}

function endSessions(input: PeopleRequest): FastifyReply {
  const { id, people, sessions, audit, request, reply } = input;
  const person = people.byId(id)?.person;
  if (!person) return sendProblem(reply, UNKNOWN);
  const ended = sessions.holding(person).length;
  // First: an admin who ends their own session has none left to record.
  auditChange(audit, request, { kind: "sessions-ended", detail: { name: person.name, ended } });
  sessions.endAll(person.id);
  return reply.send({ ended } satisfies EndedReply);
}

/** `detail` is for the audit: no password and no hash. */
function changeTo(
  { id, people, sessions, audit, request, reply }: PeopleRequest,
  next: PersonChange,
  detail: Record<string, unknown>,
): FastifyReply {
  const person = people.byId(id)?.person;
  if (!person) return sendProblem(reply, UNKNOWN);
  const ended = sessions.holding(person).length;
  try {
    people.change(person.id, next);
  } catch (error) {
    if (!(error instanceof LastAdmin)) throw error;
    return sendProblem(reply, LAST_ADMIN);
  }
  auditChange(audit, request, { kind: "person-changed", detail: { name: person.name, ...detail } });
  return reply.send({ ended } satisfies EndedReply);
}

/** The person, if they sign in at a provider. */
function oidcPerson({ id, people }: PeopleRequest): Person | null {
  const person = people.byId(id)?.person;
  return typeof person?.provider === "string" ? person : null;
}

/** A field that is not given stays. */
function changeOf({ role, scope, isDisabled }: PersonChangeBody): PersonChange {
  return {
    ...(role === undefined ? {} : { role }),
    ...(scope === undefined ? {} : { scope }),
    ...(isDisabled === undefined ? {} : { isDisabled }),
  };
}

/** As the command line calls it. */
function actOf({ isDisabled }: PersonChange): string {
  if (isDisabled === undefined) return "change";
  return isDisabled ? "disable" : "enable";
}

function entryOf(person: Person, sessions: Managed["sessions"]): PersonEntry {
  const open = person.isDisabled ? [] : sessions.holding(person);
  return {
    ...person,
    sessions: open.map(({ address, browser, createdAt, usedAt }) => {
      return { address, browser, createdAt, usedAt };
    }),
  };
}
