import { NewTokenReply, TokensReply } from "@callboard/shared/tokens/token";
import type { NewTokenBody } from "@callboard/shared/tokens/token";
import type { Api } from "../../requests/ask.ts";

/** The requests about tokens. */
export type TokensRequests = ReturnType<typeof tokensRequests>;

/** The requests of docs/http.md, each with the schema of its answer. */
export function tokensRequests({ get, give, remove }: Api) {
  return {
    tokens: () => get("/api/tokens", (json) => TokensReply.parse(json)),
    createToken: (body: NewTokenBody) =>
      give("POST", { path: "/api/tokens", body }, (json) => NewTokenReply.parse(json)),
    revokeToken: (id: string) => remove(`/api/tokens/${encodeURIComponent(id)}`, () => null),
  };
}
