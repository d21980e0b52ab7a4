import { NewPasswordBody, NewPersonBody, PersonChangeBody } from "@callboard/shared/people/manage";
import type { EndedReply, PeopleReply, PersonEntry } from "@callboard/shared/people/manage";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Authenticator } from "../sign-in/authenticator.ts";
import { hashPassword } from "../people/password.ts";
import { LastAdmin } from "../people/store.ts";
import type { Person, PersonChange } from "../people/store.ts";
import { readBody } from "./json-body.ts";
import { MANAGE, noteManaged, withAuthenticator } from "./managing.ts";
import type { Managed, ManagingParts } from "./managing.ts";
import { problem, sendProblem } from "./problem.ts";

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

/**
 * `GET /api/people`: everybody who can sign in, or could. `POST /api/people` 201; 409 when the name is taken.
 * `PATCH /api/people/:id`: role, scope, disabled; `PUT /api/people/:id/password`; `DELETE /api/people/:id/sessions`. These
 * end all sessions of that person and answer how many; 404, or 409 for the last admin. All is audited.
 */
export function peopleRoutes(app: FastifyInstance, parts: ManagingParts): void {
  app.get("/api/people", MANAGE, withAuthenticator(parts, list));
  app.post("/api/people", MANAGE, withAuthenticator(parts, add));
  app.patch("/api/people/:id", MANAGE, withAuthenticator(parts, change));
  app.put("/api/people/:id/password", MANAGE, withAuthenticator(parts, setPassword));
  app.delete("/api/people/:id/sessions", MANAGE, withAuthenticator(parts, endSessions));
}

function list(authenticator: Authenticator, _request: Managed, reply: FastifyReply): FastifyReply {
  const people = authenticator.people.list().map((person) => entryOf(authenticator, person));
  return reply.send({ people } satisfies PeopleReply);
}

async function add(
  authenticator: Authenticator,
  request: Managed,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = readBody(NewPersonBody, request.body);
  if (!body.ok) return sendProblem(reply, body.problem);
  const { name, role, scope, password } = body.value;
  // Asked for before the slow hash, and again when it is there.
  if (authenticator.people.find(name)) return sendProblem(reply, TAKEN);
  const passwordHash = await hashPassword(password);
  const person = authenticator.people.add({ name, role, scope, passwordHash });
  if (person === null) return sendProblem(reply, TAKEN);
  const detail = { act: "add", name: person.name, role, scope };
  noteManaged(authenticator, request, { kind: "person-added", detail });
  return reply.code(201).send({ id: person.id });
}

function change(authenticator: Authenticator, request: Managed, reply: FastifyReply): FastifyReply {
  const body = readBody(PersonChangeBody, request.body);
  if (!body.ok) return sendProblem(reply, body.problem);
  const { role } = body.value;
  const person = oidcPerson(authenticator, request);
  if (person && role !== undefined && role !== person.role)
    return sendProblem(reply, ROLE_ELSEWHERE);
  const next = changeOf(body.value);
  return changeTo({ authenticator, request, reply }, next, { act: actOf(next), ...next });
}

async function setPassword(
  authenticator: Authenticator,
  request: Managed,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = readBody(NewPasswordBody, request.body);
  if (!body.ok) return sendProblem(reply, body.problem);
  if (oidcPerson(authenticator, request)) return sendProblem(reply, NO_PASSWORD_HERE);
  const passwordHash = await hashPassword(body.value.password);
  return changeTo({ authenticator, request, reply }, { passwordHash }, { act: "password" });
}

function endSessions(
  authenticator: Authenticator,
  request: Managed,
  reply: FastifyReply,
): FastifyReply {
  const person = authenticator.people.byId(request.params.id)?.person;
  if (!person) return sendProblem(reply, UNKNOWN);
  const ended = authenticator.sessions.holding(person).length;
  // First: whoever ends his own session has none to be noted by.
  noteManaged(authenticator, request, {
    kind: "sessions-ended",
    detail: { name: person.name, ended },
  });
  authenticator.sessions.endAll(person.id);
  return reply.send({ ended } satisfies EndedReply);
}

interface Asked {
  authenticator: Authenticator;
  request: Managed;
  reply: FastifyReply;
}

/** `detail` is what the audit says of it: no password and no hash. */
function changeTo(
  { authenticator, request, reply }: Asked,
  next: PersonChange,
  detail: Record<string, unknown>,
): FastifyReply {
  const person = authenticator.people.byId(request.params.id)?.person;
  if (!person) return sendProblem(reply, UNKNOWN);
  const ended = authenticator.sessions.holding(person).length;
  try {
    authenticator.people.change(person.id, next);
  } catch (error) {
    if (!(error instanceof LastAdmin)) throw error;
    return sendProblem(reply, LAST_ADMIN);
  }
  noteManaged(authenticator, request, {
    kind: "person-changed",
    detail: { name: person.name, ...detail },
  });
  return reply.send({ ended } satisfies EndedReply);
}

/** Whoever is meant, if he signs in at a provider. */
function oidcPerson(authenticator: Authenticator, { params }: Managed): Person | null {
  const person = authenticator.people.byId(params.id)?.person;
  return typeof person?.provider === "string" ? person : null;
}

/** What was not named stays. */
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

function entryOf(authenticator: Authenticator, person: Person): PersonEntry {
  const sessions = person.isDisabled ? [] : authenticator.sessions.holding(person);
  return {
    ...person,
    sessions: sessions.map(({ address, browser, createdAt, usedAt }) => {
      return { address, browser, createdAt, usedAt };
    }),
  };
}
