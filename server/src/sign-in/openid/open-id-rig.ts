import { AuthenticatorRig } from "../authenticator-rig.ts";
import { AuthGate } from "../auth-gate.ts";
import { OpenId } from "./open-id.ts";
import type { OpenIdSettings } from "./settings.ts";
import { httpRig } from "../../http-rig.ts";
import type { Answer, HttpRig } from "../../http-rig.ts";

/** The address that the bridge of a test is opened by. */
export const ADDRESS = "http://127.0.0.1:8080";
const HEADERS = { host: "127.0.0.1:8080" };

export const SETTINGS: Omit<OpenIdSettings, "issuer"> = {
  clientId: "callboard",
  clientSecret: "canary-client-secret-0123456789",
  address: ADDRESS,
  name: "Site login",
  scopes: "openid profile",
  claim: "roles",
  roles: { admin: ["chiefs"], instructor: ["teachers"], monitor: ["guests"] },
};

/** A bridge whose people sign in at a provider, with an admin of its own, and one browser's requests to it. */
export interface OpenIdRig {
  people: AuthenticatorRig;
  http: HttpRig["http"];
  /** The cookies of this browser. */
  jar: Map<string, string>;
  /** Logged details. */
  logged: object[];
  begin: (body?: object, headers?: Record<string, string>) => Promise<Answer>;
  /** Begins a sign-in; returns the provider's URL for the browser. */
  out: (body?: object) => Promise<string>;
  /** Returns from the provider with this query. */
  back: (query: URLSearchParams | string) => Promise<Answer>;
  me: () => Promise<unknown>;
  audited: () => [kind: string, who: string | undefined, detail: object][];
}

/** Creates the rig; the given settings replace the defaults. */
export async function openIdRig(
  more: Partial<OpenIdSettings> & { issuer: string },
  people = new AuthenticatorRig(),
): Promise<OpenIdRig> {
  await people.add("Anna", "admin");
  const { authenticator } = people;
  const logged: object[] = [];
  const parts = { settings: { ...SETTINGS, ...more }, now: () => people.now };
  const openId = new OpenId({ ...parts, log: (detail) => logged.push(detail) });
  const { http } = await httpRig({ gate: new AuthGate(authenticator), openId });
  const jar = new Map<string, string>();
  const asks = async (options: object, headers: Record<string, string> = {}): Promise<Answer> => {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const answer = await http.inject({ headers: { ...HEADERS, cookie, ...headers }, ...options });
    for (const { name, value, maxAge } of answer.cookies) {
      if (value === "" || maxAge === 0) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const begin: OpenIdRig["begin"] = (body = { back: "/station", again: false }, headers = {}) =>
    asks({ method: "POST", url: "/api/openid", payload: body }, headers);
  const out: OpenIdRig["out"] = async (body) => (await begin(body)).json<{ url: string }>().url;
  const back: OpenIdRig["back"] = (query) =>
    asks({ url: `/api/openid/callback?${query.toString()}` });
  const me: OpenIdRig["me"] = async () => (await asks({ url: "/api/me" })).json();
  const audited: OpenIdRig["audited"] = () =>
    authenticator.audit.before(Number.MAX_SAFE_INTEGER, 100).map(({ kind, who, detail }) => {
      return [kind, who?.name, detail];
    });
  return { people, http, jar, logged, begin, out, back, me, audited };
}
