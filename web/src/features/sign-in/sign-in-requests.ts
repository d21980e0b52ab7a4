import { Me, OpenIdReply, SessionList } from "@callboard/shared/access/sign-in";
import { ask } from "../../requests/ask.ts";
import type { Asked } from "../../requests/ask.ts";

/** The requests for identity, sign-in and sign-out. Every change carries a header that no other site's page can send. */
export interface SignInRequests {
  me: () => Promise<Asked<Me>>;
  signIn: (name: string, password: string) => Promise<Asked<Me>>;
  begin: (first: { secret: string; name: string; password: string }) => Promise<Asked<Me>>;
  /** Signs this browser in with a token. */
  enter: (token: string) => Promise<Asked<null>>;
  /** Starts a sign-in at the provider; the page then goes to the returned address. */
  provider: (body: { back: string; again: boolean }) => Promise<Asked<OpenIdReply>>;
  unlock: (password: string) => Promise<Asked<null>>;
  signOut: () => Promise<Asked<null>>;
  sessions: () => Promise<Asked<SessionList>>;
  end: (id: string) => Promise<Asked<null>>;
}

/** Requests to the bridge that served this page. */
export function signInRequests(send: typeof fetch): SignInRequests {
  const post = <T>(path: string, body: object, read: (json: unknown) => T): Promise<Asked<T>> =>
    ask(send, { path, method: "POST", body: JSON.stringify(body) }, read);
  return {
    me: () => ask(send, { path: "/api/me", method: "GET" }, (json) => Me.parse(json)),
    signIn: (name, password) => post("/api/login", { name, password }, (json) => Me.parse(json)),
    begin: (first) => post("/api/setup", first, (json) => Me.parse(json)),
    enter: (token) => post("/api/token", { token }, () => null),
    provider: (body) => post("/api/openid", body, (json) => OpenIdReply.parse(json)),
    unlock: (password) => post("/api/unlock", { password }, () => null),
    signOut: () => post("/api/logout", {}, () => null),
    sessions: () =>
      ask(send, { path: "/api/sessions", method: "GET" }, (json) => SessionList.parse(json)),
    end: (id) => {
      const path = `/api/sessions/${encodeURIComponent(id)}`;
      return ask(send, { path, method: "DELETE" }, () => null);
    },
  };
}
