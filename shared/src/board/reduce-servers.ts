import type { Account } from "./account.ts";
import type { Board } from "./board.ts";
import type { EventOf } from "./event.ts";
import type { ServerId } from "./ids.ts";
import { isSuccess, registrationOf, registrationOfService } from "./registration.ts";
import type { Registration } from "./registration.ts";
import { replace, replaceOne } from "./replace.ts";

/** A link came up or went down: on a lost link, what is known becomes stale. */
export function changeLink(board: Board, event: EventOf<"link-changed">): Board {
  const servers = replace(board.servers, (server) =>
    server.id === event.server ? { ...server, link: event.link } : server,
  );
  if (event.link.state === "up" || event.link.state === "slow") return { ...board, servers };
  // Stale, not gone: an operator in mid-call must not lose sight of the call because a cable was pulled.
  return { ...staleServer(board, event.server), servers };
}

/** An event named an account that the configuration does not have. */
export function addAccount(board: Board, account: Account): Board {
  const known = board.accounts.some(
    (old) => old.server === account.server && old.id === account.id,
  );
  return known ? board : { ...board, accounts: [...board.accounts, account] };
}

/** Changes one account. */
export function patchAccount(
  board: Board,
  place: { server: ServerId; account: string },
  change: (account: Account) => Account,
): Board {
  const isIt = (account: Account): boolean =>
    account.server === place.server && account.id === place.account;
  const accounts = replaceOne(board.accounts, isIt, change);
  return accounts === board.accounts ? board : { ...board, accounts };
}

/** What a status reports of an account. */
export function checked(account: Account, event: EventOf<"account-checked">): Account {
  const registration = event.service
    ? registrationOfService(event.service)
    : registrationAfter(account, event.sipCode);
  // A registration that returns after our own log-out is another program's log-in.
  const asked = account.asked === "logout" && registration === "registered" ? null : account.asked;
  const { sipCode, at: checkedAt } = event;
  return { ...account, registration, asked, sipCode, checkedAt, freshness: "live" };
}

/** An account's features; those not reported stay as they were. */
export function featured(account: Account, { features }: EventOf<"features-told">): Account {
  const before = account.features ?? { doNotDisturb: null, forwarding: null };
  return {
    ...account,
    features: {
      doNotDisturb: features.doNotDisturb ?? before.doNotDisturb,
      forwarding: features.forwarding ?? before.forwarding,
    },
  };
}

/** A server's message about an account that belongs to no call. */
export function troubled(account: Account, event: EventOf<"account-troubled">): Account {
  return { ...account, lastError: { text: event.text, at: event.at } };
}

function staleServer(board: Board, server: ServerId): Board {
  const stale = <T extends { server: ServerId; freshness: "live" | "stale" }>(item: T): T =>
    item.server === server && item.freshness === "live" ? { ...item, freshness: "stale" } : item;
  return { ...board, accounts: replace(board.accounts, stale), calls: replace(board.calls, stale) };
}

function registrationAfter(account: Account, code: number | null): Registration {
  if (account.asked !== "logout") return registrationOf(code);
  // An un-REGISTER is itself answered with 200: only a 200 after another code is a registration.
  const cameBack = isSuccess(code) && !isSuccess(account.sipCode) && account.checkedAt !== null;
  return cameBack ? "registered" : "logged-out";
}
