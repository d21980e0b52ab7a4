import { EndedReply, MadeReply, PeopleReply } from "@callboard/shared/people/person";
import type { NewPersonBody, PersonChangeBody } from "@callboard/shared/people/person";
import type { Api } from "../../requests/ask.ts";

/** The requests about people. */
export type PeopleRequests = ReturnType<typeof peopleRequests>;

/** The requests of docs/http.md, each with the schema of its answer. */
export function peopleRequests({ get, give, remove }: Api) {
  const ended = (json: unknown): EndedReply => EndedReply.parse(json);
  return {
    people: () => get("/api/people", (json) => PeopleReply.parse(json)),
    addPerson: (body: NewPersonBody) =>
      give("POST", { path: "/api/people", body }, (json) => MadeReply.parse(json)),
    changePerson: (id: string, body: PersonChangeBody) =>
      give("PATCH", { path: personAt(id), body }, ended),
    setPassword: (id: string, password: string) =>
      give("PUT", { path: `${personAt(id)}/password`, body: { password } }, ended),
    endSessions: (id: string) => remove(`${personAt(id)}/sessions`, ended),
  };
}

function personAt(id: string): string {
  return `/api/people/${encodeURIComponent(id)}`;
}
