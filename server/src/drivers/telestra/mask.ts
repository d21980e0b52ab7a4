import { parseJson } from "@callboard/shared/text/json-text";
import { EVENT_FIELDS, TelestraCall, TelestraCommand } from "@callboard/shared/telestra";
import { MASK } from "@callboard/shared/protocol/wire-message";
import type { Secrets } from "./secrets.ts";

/** Shown in place of an unreadable message, which cannot be masked. */
export const NOT_SHOWN = "not shown: a password may be in it";

const TOKEN = /("[^"\\]*(?:\\[^][^"\\]*)*")(\s*:)?|-?\d[\d.eE+-]*/g;
// A log-in quoted in a text; it may be another program's, whose password is unknown here.
const QUOTED_LOGIN = /"pass\w*\\*"\s*:/i;
const MASKED = JSON.stringify(MASK);

const COMMANDS = TelestraCommand.def.options;
const FIELDS: ReadonlySet<string> = new Set([
  ...[...EVENT_FIELDS.values()].flatMap((fields) => [...fields]),
  ...COMMANDS.flatMap((command) => Object.keys(command.shape)),
  ...Object.keys(TelestraCall.shape),
]);
const NAMES: ReadonlySet<string> = new Set([
  ...EVENT_FIELDS.keys(),
  ...COMMANDS.flatMap((command) => command.shape.cmd.def.values),
]);

/**
 * Masks the password of a log-in (API 1.1.1) and every quote of one in any message; the rest stays as received, blanks
 * included. The protocol's own words stay readable in their places, whatever the password is.
 */
export function maskMessage(text: string, secrets: Secrets): string {
  const trimmed = text.trim();
  if (trimmed === "") return text;
  if (!parseJson(trimmed).ok) return maskUnreadable(text, secrets);
  let field = "";
  return text.replace(TOKEN, (token, literal: string | undefined, colon: string | undefined) => {
    if (literal === undefined) return maskNumber(token, field, secrets);
    const value = JSON.parse(literal) as string;
    if (colon === undefined)
      return isNameIn(field, value) ? literal : maskValue(literal, field, secrets);
    field = value;
    return FIELDS.has(value) ? token : `${hideIn(literal, secrets)}${colon}`;
  });
}

function maskUnreadable(text: string, secrets: Secrets): string {
  // A password may be cut off here and continue in the next message.
  return secrets.isEmpty ? text.replace(/"pass[^]*$/i, `"pass${MASK}`) : NOT_SHOWN;
}

function maskNumber(token: string, field: string, secrets: Secrets): string {
  return isPassword(field) || secrets.hideIn(token) !== token ? MASKED : token;
}

function maskValue(literal: string, field: string, secrets: Secrets): string {
  return isPassword(field) ? MASKED : hideIn(literal, secrets);
}

function hideIn(literal: string, secrets: Secrets): string {
  const value = JSON.parse(literal) as string;
  const hidden = QUOTED_LOGIN.test(value) ? MASK : secrets.hideIn(value);
  return hidden === value ? literal : JSON.stringify(hidden);
}

/** Includes another program's log-in that a server broadcasts, and the fields of our own commands. */
function isPassword(field: string): boolean {
  return /^pass/i.test(field);
}

function isNameIn(field: string, value: string): boolean {
  return (field === "event" || field === "cmd") && NAMES.has(value);
}
