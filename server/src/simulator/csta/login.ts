import type { SimRequest } from "./request.ts";

/** How a client has to log in. */
export interface CstaLogin {
  readonly userId: string;
  readonly password: string;
  readonly pbxDomain: string;
}

/** Whether a request has the log-in that the server takes, in uni-tel's form. */
export function isRight({ texts }: SimRequest, login: CstaLogin): boolean {
  const isUser = texts.get("userID") === login.userId;
  const isHome = texts.get("pbxDomain") === login.pbxDomain;
  return isUser && isHome && texts.get("password") === login.password;
}
