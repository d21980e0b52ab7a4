import { Host, SecretPlace } from "@callboard/shared/servers/server-entry";
import type { ShowRule, ShowRules } from "../drivers/driver.ts";
import { MASKED } from "./disguise.ts";
import type { Disguise } from "./disguise.ts";

/** The largest number in a configuration; a larger one may be a telephone number. */
const MOST = 100_000;

/** A value shown by its rule. Text in place of a mapping is its `id`, as in the short form of an account. */
export function shownValue(value: unknown, rule: ShowRule, disguise: Disguise): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (typeof rule === "string") return shownScalar(value, rule, disguise);
  if (!isList(rule)) return shownMapping(value, rule, disguise);
  if (!Array.isArray(value)) return MASKED;
  return value.map((item: unknown) => shownValue(item, rule[0], disguise));
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(rule: ShowRule): rule is readonly [ShowRule] {
  return Array.isArray(rule);
}

function shownMapping(value: unknown, rules: ShowRules, disguise: Disguise): unknown {
  const { id } = rules;
  if (typeof value === "string" && id !== undefined) return shownValue(value, id, disguise);
  if (!isMapping(value)) return MASKED;
  const settings = Object.entries(value).map(([setting, inner], index) => {
    const rule = Object.hasOwn(rules, setting) ? rules[setting] : undefined;
    if (rule === undefined) return [`(unknown setting ${index + 1})`, MASKED] as const;
    return [setting, shownValue(inner, rule, disguise)] as const;
  });
  return Object.fromEntries(settings);
}

function shownScalar(value: unknown, rule: Extract<ShowRule, string>, disguise: Disguise): unknown {
  if (rule === "plain") return typeof value === "number" && value <= MOST ? value : MASKED;
  if (rule === "place") return shownPlace(value, disguise);
  return typeof value === "string" ? shownText(value, rule, disguise) : MASKED;
}

function shownPlace(value: unknown, disguise: Disguise): unknown {
  const place = SecretPlace.safeParse(value);
  if (!place.success) return MASKED;
  return "file" in place.data ? { file: disguise.path(place.data.file) } : place.data;
}

function shownText(
  text: string,
  rule: Exclude<ShowRule, "plain" | "place" | readonly [ShowRule] | ShowRules>,
  disguise: Disguise,
): string {
  switch (rule) {
    case "word":
      return /^[a-z0-9-]{1,64}$/.test(text) ? text : MASKED;
    case "host":
      return Host.safeParse(text).success ? text : MASKED;
    case "path":
      return disguise.path(text);
    case "name":
      return disguise.name(text);
    case "number":
      return disguise.number(text);
  }
}
