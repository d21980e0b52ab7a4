import { parseArgs } from "node:util";

/** The command line is wrong: exit code 2, and the message says how it is right. */
export class UsageError extends Error {}

type Options = Record<string, { type: "string" | "boolean" }>;
type Values<T extends Options> = {
  [K in keyof T]?: (T[K]["type"] extends "string" ? string : boolean) | undefined;
};

type WithoutGaps<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What was given, without what was not. */
export function withoutGaps<T extends object>(options: T): WithoutGaps<T> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as WithoutGaps<T>;
}

/** Reads options; an unknown one is wrong usage. */
export function parse<T extends Options>(args: readonly string[], options: T): Values<T> {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A whole number within its limits; undefined when none was given. */
export function whole(
  name: string,
  text: string | undefined,
  { least, most }: { least: number; most: number },
): number | undefined {
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`${name}: expected a whole number from ${least} to ${most}, not "${text}"`);
}
