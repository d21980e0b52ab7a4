import { Host, SecretPlace } from "@callboard/shared/servers/server-entry";
import type { ShowRule, ShowRules } from "../drivers/driver.ts";
import { MASKED } from "./redactor.ts";
import type { Redactor } from "./redactor.ts";

/** The largest number in a configuration; a larger one may be a telephone number. */
const MAX_NUMBER = 100_000;

/** A value shown by its rule. Text in place of a mapping is its `id`, as in the short form of an account. */
export function shownValue(value: unknown, rule: ShowRule, redactor: Redactor): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof rule === "string") return shownScalar(value, rule, redactor);
  if (!isList(rule)) return shownMapping(value, rule, redactor);
  if (!Array.isArray(value)) return MASKED;
  return value.map((item: unknown) => shownValue(item, rule[0], redactor));
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(rule: ShowRule): rule is readonly [ShowRule] {
  return Array.isArray(rule);
}

function shownMapping(value: unknown, rules: ShowRules, redactor: Redactor): unknown {
  const { id } = rules;
  if (typeof value === "string" && id !== undefined) return shownValue(value, id, redactor);
  if (!isMapping(value)) return MASKED;
  const settings = Object.entries(value).map(([setting, inner], index) => {
    const rule = Object.hasOwn(rules, setting) ? rules[setting] : undefined;
    if (rule === undefined) return [`(unknown setting ${index + 1})`, MASKED] as const;
    return [setting, shownValue(inner, rule, redactor)] as const;
  });
  return Object.fromEntries(settings);
}

function shownScalar(value: unknown, rule: Extract<ShowRule, string>, redactor: Redactor): unknown {
  if (rule === "plain") return typeof value === "number" && value <= MAX_NUMBER ? value : MASKED;
  if (rule === "place") return shownPlace(value, redactor);
  return typeof value === "string" ? shownText(value, rule, redactor) : MASKED;
}

function shownPlace(value: unknown, redactor: Redactor): unknown {
  const place = SecretPlace.safeParse(value);
  if (!place.success) return MASKED;
  return "file" in place.data ? { file: redactor.path(place.data.file) } : place.data;
}

function shownText(
  text: string,
  rule: Exclude<ShowRule, "plain" | "place" | readonly [ShowRule] | ShowRules>,
  redactor: Redactor,
): string {
  switch (rule) {
    case "word":
      return /^[a-z0-9-]{1,64}$/.test(text) ? text : MASKED;
    case "host":
      return Host.safeParse(text).success ? text : MASKED;
    case "path":
      return redactor.path(text);
    case "name":
      return redactor.name(text);
    case "number":
      return redactor.number(text);
  }
}
