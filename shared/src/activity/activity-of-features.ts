import { accountTitle } from "./activity-names.ts";
import { note } from "./line-content.ts";
import type { Boards, LineContent } from "./line-content.ts";
import type { ActivitySaid } from "./activity-line.ts";
import type { EventOf } from "../board/event.ts";
import type { Features, Forwarding } from "../board/features.ts";
import { accountOf } from "../board/select.ts";

/** What changed in an account's features (forwarding, do not disturb); null if nothing did. */
export function describeFeatures(
  { before, after }: Boards,
  event: EventOf<"features-told">,
): LineContent | null {
  const old = accountOf(before, event)?.features;
  const now = accountOf(after, event);
  if (!old || !now?.features) return null;
  const said = disturbanceSaid(old, now.features) ?? forwardingSaid(old, now.features);
  return said && note(accountTitle(now), said);
}

function disturbanceSaid(old: Features, now: Features): ActivitySaid | null {
  if (old.doNotDisturb === null || old.doNotDisturb === now.doNotDisturb) return null;
  return { what: now.doNotDisturb === true ? "undisturbed-on" : "undisturbed-off" };
}

function forwardingSaid(old: Features, now: Features): ActivitySaid | null {
  if (old.forwarding === null || now.forwarding === null) return null;
  const { forwarding: was } = old;
  const fresh = now.forwarding.find((one) => !was.some((other) => isSame(one, other)));
  if (fresh) return { what: `forwards-${fresh.when}`, detail: fresh.number };
  if (now.forwarding.length >= was.length) return null;
  return { what: now.forwarding.length === 0 ? "forwards-none" : "forwards-less" };
}

function isSame(one: Forwarding, other: Forwarding): boolean {
  return one.when === other.when && one.number === other.number;
}
