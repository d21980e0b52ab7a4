import type { Why } from "@callboard/shared/commands/why";
import { finding } from "@callboard/shared/servers/finding";
import type { LinkCode } from "@callboard/shared/servers/finding";
import { LINK_REASONS } from "../wire/link-reasons.ts";

const CODES: ReadonlyMap<string, LinkCode> = new Map(
  Object.entries(LINK_REASONS).map(([code, reason]) => [reason, code as keyof typeof LINK_REASONS]),
);

/** The finding for a link's reason; a reason without a code keeps its text. */
export function linkFinding(reason: string): Why {
  const code = CODES.get(reason);
  return code === undefined ? said(reason) : finding(code);
}

/** The text of a server or its driver as a sentence. */
export function said(text: string): Why {
  const whole = `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
  return finding("said", /[.:!?]$/.test(whole) ? whole : `${whole}.`);
}
