import { once } from "node:events";
import type { Role } from "@callboard/shared/access/role";
import { WebSocket } from "ws";
import { AuthenticatorRig, PASSWORD } from "./sign-in/authenticator-rig.ts";
import { AuthGate } from "./sign-in/auth-gate.ts";
import { httpRig } from "./http-rig.ts";
import type { Answer, HttpRig } from "./http-rig.ts";
import { SessionRevalidator } from "./http/session-revalidator.ts";

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** A bridge with an admin called Anna, and requests from her browser. */
export interface ManageRig {
  people: AuthenticatorRig;
  http: HttpRig["http"];
  revalidator: SessionRevalidator;
  /** Adds a person with the common test password; returns the id. */
  add: (name: string, role?: Role) => Promise<string>;
  asks: (method: Method, url: string, body?: object) => Promise<Answer>;
  /** Opens a WebSocket with these headers. */
  connects: (headers: Record<string, string>) => Promise<WebSocket>;
  /** Audit entries, newest first: kind, name and detail. */
  audited: () => [kind: string, who: string | undefined, detail: object][];
}

/** Creates the bridge and signs Anna in. */
export async function manageRig(): Promise<ManageRig> {
  const people = new AuthenticatorRig();
  const { authenticator } = people;
  const revalidator = new SessionRevalidator({
    revision: () => authenticator.revision,
    now: () => people.now,
  });
  await people.add("Anna", "admin");
  const { http } = await httpRig({ gate: new AuthGate(authenticator), revalidator });
  const cookie = `callboard=${await people.secretOf("Anna")}`;
  const asks: ManageRig["asks"] = (method, url, body) =>
    http.inject({
      ...{ method, url },
      headers: { cookie, "x-callboard": "1", ...(body && { "content-type": "application/json" }) },
      ...(body && { payload: JSON.stringify(body) }),
    });
  const audited: ManageRig["audited"] = () =>
    authenticator.audit.before(Number.MAX_SAFE_INTEGER, 100).map(({ kind, who, detail }) => {
      return [kind, who?.name, detail];
    });
  const connects: ManageRig["connects"] = async (headers) => {
    const origin = await http.listen({ port: 0 });
    const socket = new WebSocket(`${origin}/ws`, { headers: { origin, ...headers } });
    await once(socket, "open");
    return socket;
  };
  const add: ManageRig["add"] = (name, role) => people.add(name, role);
  return { people, http, revalidator, add, asks, connects, audited };
}

/** The body of a request that adds a person. */
export function newPerson(name: string, more: object = {}): object {
  return { name, role: "instructor", scope: null, password: PASSWORD, ...more };
}
