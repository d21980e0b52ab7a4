import { once } from "node:events";
import type { Role } from "@callboard/shared/access/role";
import { WebSocket } from "ws";
import { DoormanRig, PASSWORD } from "../people/doorman-rig.ts";
import { Entrance } from "../people/entrance.ts";
import { httpRig } from "./http-rig.ts";
import type { Answer, HttpRig } from "./http-rig.ts";
import { Watchman } from "./watchman.ts";

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

/** A bridge with an admin called Anna, and what her browser asks it. */
export interface ManageRig {
  people: DoormanRig;
  http: HttpRig["http"];
  watchman: Watchman;
  /** Adds somebody with the password of all; returns his id. */
  add: (name: string, role?: Role) => Promise<string>;
  asks: (method: Method, url: string, body?: object) => Promise<Answer>;
  /** Opens a WebSocket with these headers. */
  connects: (headers: Record<string, string>) => Promise<WebSocket>;
  /** What was written down, the newest first: kind, whose doing, and the detail. */
  audited: () => [kind: string, who: string | undefined, detail: object][];
}

/** Signs Anna in, and makes her requests. */
export async function manageRig(): Promise<ManageRig> {
  const people = new DoormanRig();
  const { doorman } = people;
  const watchman = new Watchman({ mark: () => doorman.mark, now: () => people.now });
  await people.add("Anna", "admin");
  const { http } = await httpRig({ entrance: new Entrance(doorman), watchman });
  const cookie = `callboard=${await people.secretOf("Anna")}`;
  const asks: ManageRig["asks"] = (method, url, body) =>
    http.inject({
      ...{ method, url },
      headers: { cookie, "x-callboard": "1", ...(body && { "content-type": "application/json" }) },
      ...(body && { payload: JSON.stringify(body) }),
    });
  const audited: ManageRig["audited"] = () =>
    doorman.audit.before(Number.MAX_SAFE_INTEGER, 100).map(({ kind, who, detail }) => {
      return [kind, who?.name, detail];
    });
  const connects: ManageRig["connects"] = async (headers) => {
    const origin = await http.listen({ port: 0 });
    const socket = new WebSocket(`${origin}/ws`, { headers: { origin, ...headers } });
    await once(socket, "open");
    return socket;
  };
  const add: ManageRig["add"] = (name, role) => people.add(name, role);
  return { people, http, watchman, add, asks, connects, audited };
}

/** A body that adds somebody. */
export function newPerson(name: string, more: object = {}): object {
  return { name, role: "instructor", scope: null, password: PASSWORD, ...more };
}
