import { AuditReply, AuditVerified } from "@callboard/shared/audit/audit-entry";
import {
  EndedReply,
  MadeReply,
  NewTokenReply,
  PeopleReply,
  TokensReply,
} from "@callboard/shared/people/manage";
import type {
  NewPersonBody,
  NewTokenBody,
  PersonChangeBody,
} from "@callboard/shared/people/manage";
import { ask } from "../../requests/ask.ts";
import type { AskRequest, Asked } from "../../requests/ask.ts";

/** What an admin asks of the bridge. */
export interface AdminRequests {
  people: () => Promise<Asked<PeopleReply>>;
  addPerson: (person: NewPersonBody) => Promise<Asked<unknown>>;
  changePerson: (id: string, change: PersonChangeBody) => Promise<Asked<unknown>>;
  setPassword: (id: string, password: string) => Promise<Asked<unknown>>;
  endSessions: (id: string) => Promise<Asked<unknown>>;
  tokens: () => Promise<Asked<TokensReply>>;
  createToken: (token: NewTokenBody) => Promise<Asked<NewTokenReply>>;
  revokeToken: (id: string) => Promise<Asked<unknown>>;
  /** `query` is what stands behind the question mark. */
  audit: (query: string) => Promise<Asked<AuditReply>>;
  verifyAudit: () => Promise<Asked<AuditVerified>>;
}

type Read<T> = (json: unknown) => T;

/** Asks the bridge that this page comes from. */
export function adminRequests(send: typeof fetch): AdminRequests {
  const get = <T>(path: string, read: Read<T>) => ask(send, { path, method: "GET" }, read);
  const give = <T>(method: AskRequest["method"], { path, body }: Given, read: Read<T>) =>
    ask(send, { path, method, body: JSON.stringify(body) }, read);
  const remove = <T>(path: string, read: Read<T>) => ask(send, { path, method: "DELETE" }, read);
  const ended: Read<unknown> = (json) => EndedReply.parse(json);
  return {
    people: () => get("/api/people", (json) => PeopleReply.parse(json)),
    addPerson: (body) =>
      give("POST", { path: "/api/people", body }, (json) => MadeReply.parse(json)),
    changePerson: (id, body) => give("PATCH", { path: personAt(id), body }, ended),
    setPassword: (id, password) =>
      give("PUT", { path: `${personAt(id)}/password`, body: { password } }, ended),
    endSessions: (id) => remove(`${personAt(id)}/sessions`, ended),
    tokens: () => get("/api/tokens", (json) => TokensReply.parse(json)),
    createToken: (body) =>
      give("POST", { path: "/api/tokens", body }, (json) => NewTokenReply.parse(json)),
    revokeToken: (id) => remove(`/api/tokens/${encodeURIComponent(id)}`, () => null),
    audit: (query) => get(`/api/audit?${query}`, (json) => AuditReply.parse(json)),
    verifyAudit: () => get("/api/audit/verify", (json) => AuditVerified.parse(json)),
  };
}

interface Given {
  path: string;
  body: object;
}

function personAt(id: string): string {
  return `/api/people/${encodeURIComponent(id)}`;
}
