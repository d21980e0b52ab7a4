import { accountTitle } from "./activity-names.ts";
import { because, note } from "./line-content.ts";
import type { Boards, LineContent } from "./line-content.ts";
import type { Account } from "../board/account.ts";
import type { EventOf } from "../board/event.ts";
import { accountOf } from "../board/select.ts";
import type { ServerInfo } from "../board/server-info.ts";
import { unreachable } from "../unreachable.ts";

/** What to report of a link; null if nothing changed. */
export function describeLink(
  server: ServerInfo | undefined,
  { link }: EventOf<"link-changed">,
): LineContent | null {
  if (!server || server.link.state === link.state) return null;
  const subject = server.name;
  switch (link.state) {
    case "connecting":
      return null;
    case "up":
      return { kind: "link-up", subject, said: { what: "link-up" } };
    case "slow":
      return { kind: "link-slow", subject, said: { what: "link-slow" } };
    case "down":
      return { kind: "link-down", subject, said: because("link-down", link.reason) };
    default:
      return unreachable(link.state);
  }
}

/** What a status newly reports of an account; null if nothing changed. */
export function describeRegistration(
  { before, after }: Boards,
  event: EventOf<"account-checked">,
): LineContent | null {
  const old = accountOf(before, event);
  const now = accountOf(after, event);
  if (!old || !now || !isNews(old, now)) return null;
  const subject = accountTitle(now);
  switch (now.registration) {
    case "registered":
      return {
        kind: "registered",
        subject,
        said: { what: now.sipCode === null ? "in-service" : "registered" },
      };
    case "refused":
      return {
        kind: "not-registered",
        subject,
        said:
          now.sipCode === null
            ? { what: "out-of-service" }
            : { what: "refused", detail: String(now.sipCode) },
      };
    case "registering":
    case "logged-out":
    case "unknown":
      return note(subject, { what: now.registration });
    default:
      return unreachable(now.registration);
  }
}

/** At start-up every account is reported for the first time; only trouble makes a line then. */
function isNews(old: Account, now: Account): boolean {
  if (old.registration === "unknown") return now.registration === "refused";
  return old.registration !== now.registration || old.sipCode !== now.sipCode;
}
