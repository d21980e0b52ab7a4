import * as z from "zod/mini";
import type { AccountRef } from "../board/ids.ts";
import { Role } from "./role.ts";

/** One account, or all of a server's accounts if `account` is null. */
export const ScopeEntry = z.object({ server: z.string(), account: z.nullable(z.string()) });
export type ScopeEntry = z.infer<typeof ScopeEntry>;

/** The accounts that a client may command; null is all. */
export const Scope = z.nullable(z.readonly(z.array(ScopeEntry)));
export type Scope = z.infer<typeof Scope>;

/** A known client of the bridge: a signed-in person, a program with a token, or the anonymous client of a demo. */
export const Principal = z.object({
  kind: z.enum(["person", "token", "anybody"]),
  /** Never reused, unlike a name. */
  id: z.string(),
  name: z.string(),
  role: Role,
  scope: Scope,
});
export type Principal = z.infer<typeof Principal>;

/** The anonymous client of a demo, where the servers are simulated and no sign-in is needed. */
export const ANONYMOUS: Principal = {
  kind: "anybody",
  id: "anybody",
  name: "Anybody",
  role: "admin",
  scope: null,
};

/** Whether an account is in a scope. */
export function isInScope(scope: Scope, ref: AccountRef): boolean {
  if (scope === null) return true;
  return scope.some(({ server, account }) => {
    return server === ref.server && (account === null || account === ref.account);
  });
}

/** Parses a scope as typed: `bay-1`, or `bay-1/account-2`. An account's id may contain slashes. */
export function scopeEntry(text: string): ScopeEntry {
  const slash = text.indexOf("/");
  if (slash < 0) return { server: text, account: null };
  return { server: text.slice(0, slash), account: text.slice(slash + 1) };
}
