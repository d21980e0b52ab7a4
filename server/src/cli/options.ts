import { parseArgs } from "node:util";

/** Wrong usage: exit code 2, with a message that says what is expected. */
export class UsageError extends Error {}

type Options = Record<string, { type: "string" | "boolean" }>;
type Values<T extends Options> = {
  [K in keyof T]?: (T[K]["type"] extends "string" ? string : boolean) | undefined;
};

type WithoutUndefined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The options without the undefined ones. */
export function withoutUndefined<T extends object>(options: T): WithoutUndefined<T> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as WithoutUndefined<T>;
}

/** Parses options; an unknown option is wrong usage. */
export function parse<T extends Options>(args: readonly string[], options: T): Values<T> {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A whole number within limits; undefined when not given. */
export function wholeNumber(
  name: string,
  text: string | undefined,
  { least, most }: { least: number; most: number },
): number | undefined {
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`${name}: expected a whole number from ${least} to ${most}, not "${text}"`);
}
