import type { Command } from "@callboard/shared/commands/command";
import { refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { maybeSameNumber, normalNumber } from "@callboard/shared/directory/phone-number";
import { policyOf } from "@callboard/shared/access/policy";
import type { Role } from "@callboard/shared/access/role";
import type { Principal } from "@callboard/shared/access/principal";
import { readingsOf } from "./number-readings.ts";

/** Numbers, and prefixes with `*` at the end. */
export interface NumberRules {
  /** Only these may be called; when empty, all. */
  allow: readonly string[];
  /** These may not be called, even if allowed. */
  deny: readonly string[];
}

/** The configured rules. A role without rules may call all numbers, if the policy table lets it call at all. */
export type NumbersByRole = Partial<Record<Role, NumberRules>>;

/** A parsed rule: what a number must equal or begin with. */
interface Pattern {
  isPrefix: boolean;
  head: string;
}

/** A number with more digits may be an international one without its `+`; an extension is shorter. */
const EXTENSION_DIGITS = 6;
/** A number, a lone `+`, a service code, or a name. */
const HEAD = /^(?:\+?\d*|[*#][\d*#]*|[a-z][a-z0-9.-]*)$/;
/** Text that can be read in one way only, apart from separators between digits. */
const PLAIN = /^[+\da-z*# ().-]+$/i;

/** Whether a text is a valid entry of `allow` or `deny`. An address is not: its host would have no effect. */
export function isNumberPattern(text: string): boolean {
  const { isPrefix, head } = patternOf(text);
  return PLAIN.test(text) && HEAD.test(head) && (isPrefix || /[\da-z*#]/.test(head));
}

/** Which numbers a role may call, send calls to, or forward to. */
export class NumberPolicy {
  readonly #rules: NumbersByRole;

  constructor(rules: NumbersByRole) {
    this.#rules = rules;
  }

  /** Refuses a command's number; null when it may be called, or there is none. */
  check({ role }: Pick<Principal, "role">, command: Command): Outcome | null {
    const number = "number" in command ? command.number : undefined;
    if (number === undefined) return null;
    if (policyOf(role).numbers === "none") return refused("number-denied");
    const rules = this.#rules[role];
    if (rules === undefined) return null;
    const isFree = !isDenied(number, rules.deny) && isAllowed(number, rules.allow);
    return isFree ? null : refused("number-denied");
  }
}

/** Fail closed: deny if any reading of the number matches. */
function isDenied(number: string, deny: readonly string[]): boolean {
  if (deny.length === 0) return false;
  const readings = [...readingsOf(number)];
  return deny.some((text) => {
    const pattern = patternOf(text);
    return readings.some((reading) => couldMatch(reading, pattern));
  });
}

function couldMatch(reading: string, pattern: Pattern): boolean {
  const { isPrefix, head } = pattern;
  if (matches(reading, pattern)) return true;
  if (reading.length <= EXTENSION_DIGITS) return false;
  if (!isPrefix) return head.length > EXTENSION_DIGITS && maybeSameNumber(reading, head);
  const bare = head.replace(/^(?:\+|00)/, "");
  return bare !== "" && bare !== head && reading.startsWith(bare);
}

/** Fail closed: a host, a parameter or an escape could lead elsewhere. */
function isAllowed(number: string, allow: readonly string[]): boolean {
  if (allow.length === 0) return true;
  const written = number.trim().replace(/^tel:/i, "");
  if (!PLAIN.test(written)) return false;
  const plain = withSign(normalNumber(written));
  return allow.some((text) => {
    const { isPrefix, head } = patternOf(text);
    const pattern = { isPrefix, head: withSign(head) };
    // Only digits may follow a prefix: a server may read another number after a letter or #.
    return matches(plain, pattern) && /^\d*$/.test(plain.slice(pattern.head.length));
  });
}

function matches(number: string, { isPrefix, head }: Pattern): boolean {
  return isPrefix ? number.startsWith(head) : number === head;
}

function patternOf(text: string): Pattern {
  const trimmed = text.trim();
  const isPrefix = trimmed.endsWith("*");
  return { isPrefix, head: normalNumber(isPrefix ? trimmed.slice(0, -1) : trimmed) };
}

function withSign(number: string): string {
  return number.replace(/^00/, "+");
}
