import type { SimRequest } from "./request.ts";

/** The log-in that the server accepts. */
export interface CstaLogin {
  readonly userId: string;
  readonly password: string;
  readonly pbxDomain: string;
}

/** Whether a request has the accepted log-in, in uni-tel's format. */
export function isRight({ texts }: SimRequest, login: CstaLogin): boolean {
  const isUser = texts.get("userID") === login.userId;
  const isHome = texts.get("pbxDomain") === login.pbxDomain;
  return isUser && isHome && texts.get("password") === login.password;
}
