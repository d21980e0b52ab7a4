import type { Why } from "@callboard/shared/commands/why";
import { finding } from "@callboard/shared/servers/finding";
import type { LinkCode } from "@callboard/shared/servers/finding";
import { LINK_REASONS } from "../wire/link-reasons.ts";

const CODES: ReadonlyMap<string, LinkCode> = new Map(
  Object.entries(LINK_REASONS).map(([code, reason]) => [reason, code as keyof typeof LINK_REASONS]),
);

/** The finding that a link's reason is; any other reason stays in its own words. */
export function linkFinding(reason: string): Why {
  const code = CODES.get(reason);
  return code === undefined ? said(reason) : finding(code);
}

/** What a server or its driver said, as a sentence of its own. */
export function said(text: string): Why {
  const whole = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  return finding("said", /[.:!?]$/.test(whole) ? whole : `${whole}.`);
}
