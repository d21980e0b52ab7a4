import { Me, OpenIdReply, SessionList } from "@callboard/shared/access/sign-in";
import { ask } from "../../requests/ask.ts";
import type { Answer } from "../../requests/ask.ts";

/** The requests for identity, sign-in and sign-out. Every change carries a header that no other site's page can send. */
export interface SignInRequests {
  me: () => Promise<Answer<Me>>;
  signIn: (name: string, password: string) => Promise<Answer<Me>>;
  begin: (first: { secret: string; name: string; password: string }) => Promise<Answer<Me>>;
  /** Signs this browser in with a token. */
  enter: (token: string) => Promise<Answer<null>>;
  /** Starts a sign-in at the provider; the page then goes to the returned address. */
  provider: (body: { back: string; again: boolean }) => Promise<Answer<OpenIdReply>>;
  unlock: (password: string) => Promise<Answer<null>>;
  signOut: () => Promise<Answer<null>>;
  sessions: () => Promise<Answer<SessionList>>;
  end: (id: string) => Promise<Answer<null>>;
}

/** Requests to the bridge that served this page. */
export function signInRequests(send: typeof fetch): SignInRequests {
  const post = <T>(path: string, body: object, read: (json: unknown) => T): Promise<Answer<T>> =>
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
