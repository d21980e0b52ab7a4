import { messages } from "../messages/language.svelte.ts";
import type { AccountPick } from "../settings/account-choice.ts";

/** The label of a pick. */
export function pickWords(pick: AccountPick): string {
  const { picks } = messages.own;
  switch (pick.kind) {
    case "server":
      return picks.server(pick.server);
    case "group":
      return picks.group(pick.group);
    case "account":
      return picks.account(pick.account, pick.server);
    case "unreadable":
      return picks.unreadable(pick.text);
  }
}
