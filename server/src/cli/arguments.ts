import { parseArgs } from "node:util";

/** What a command line asks for. */
export type Invocation =
  | { command: "help" }
  | { command: "version" }
  | {
      command: "serve";
      config?: string;
      isDemo: boolean;
      host?: string;
      port?: number;
      tape?: string;
    }
  | { command: "check-config"; file: string }
  | { command: "simulate"; options: SimulateOptions };

export interface SimulateOptions {
  port?: number;
  plan?: string;
  servers?: number;
  accounts?: number;
  rate?: number;
  behave?: readonly string[];
  seed?: number;
  speed?: number;
}

/** The command line is wrong: exit code 2, and the message says how it is right. */
export class UsageError extends Error {}

export const HELP = `callboard: telephone call control in a browser

  callboard serve [--config FILE] [--demo] [--host H] [--port P] [--tape DIR]
      Serves the page and connects to the telephone servers. Without --config
      it takes callboard.yaml of this folder, and without that it starts the
      demo with simulated servers. --tape records all messages of the servers
      there, without passwords.
  callboard check-config FILE
      Checks a configuration file and says what is wrong, with the line.
  callboard simulate telestra [--port P] [--plan FILE] [--servers N --accounts M
      --rate R] [--behave NAME,...] [--seed S] [--speed X]
      Runs simulated Telestra servers. R is calls a minute.
  callboard --version | --help

Environment: CALLBOARD_CONFIG, PORT, LOG_LEVEL.
Exit codes: 0 good, 1 failed, 2 wrong usage, 78 configuration refused.
`;

/** Served when nothing else is said and it is there; the first server that is added to a demo makes it. */
export const DEFAULT_CONFIG = "callboard.yaml";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads a command line; without a command it serves. */
export function readArguments(
  args: readonly string[],
  environment: Environment,
  isThere: (file: string) => boolean,
): Invocation {
  const surroundings = { environment, isThere };
  const [first, ...rest] = args;
  if (args.includes("--help") || first === "help") return { command: "help" };
  if (args.includes("--version")) return { command: "version" };
  switch (first) {
    case "serve":
      return readServe(rest, surroundings);
    case "check-config":
      return readCheck(rest);
    case "simulate":
      return readSimulate(rest);
    default:
      if (first === undefined || first.startsWith("-")) return readServe(args, surroundings);
      throw new UsageError(`there is no command "${first}"; see callboard --help`);
  }
}

interface Surroundings {
  environment: Environment;
  isThere: (file: string) => boolean;
}

function readServe(args: readonly string[], surroundings: Surroundings): Invocation {
  const values = parse(args, {
    config: { type: "string" },
    demo: { type: "boolean" },
    host: { type: "string" },
    port: { type: "string" },
    tape: { type: "string" },
  });
  if (values.demo === true && values.config !== undefined) {
    throw new UsageError(
      "--demo and --config exclude each other: the demo never runs beside a real server",
    );
  }
  const config = values.config ?? (values.demo === true ? undefined : fileUnsaid(surroundings));
  const port = whole("port", values.port ?? surroundings.environment["PORT"], {
    least: 0,
    most: 65_535,
  });
  const { host, tape } = values;
  if (tape === "") throw new UsageError("--tape takes a folder");
  const options = { config: config === "" ? undefined : config, host, port, tape };
  return { command: "serve", isDemo: options.config === undefined, ...withoutGaps(options) };
}

/** The configuration file where the command line names none; undefined for the demo. */
function fileUnsaid({ environment, isThere }: Surroundings): string | undefined {
  const named = environment["CALLBOARD_CONFIG"] ?? "";
  if (named !== "") return named;
  return isThere(DEFAULT_CONFIG) ? DEFAULT_CONFIG : undefined;
}

function readCheck(args: readonly string[]): Invocation {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) {
    throw new UsageError("check-config takes one file; see callboard --help");
  }
  return { command: "check-config", file };
}

function readSimulate([protocol, ...args]: readonly string[]): Invocation {
  if (protocol !== "telestra") {
    throw new UsageError('simulate takes a protocol, and "telestra" is the only one; see --help');
  }
  const values = parse(args, {
    port: { type: "string" },
    plan: { type: "string" },
    servers: { type: "string" },
    accounts: { type: "string" },
    rate: { type: "string" },
    behave: { type: "string" },
    seed: { type: "string" },
    speed: { type: "string" },
  });
  const numbers = {
    port: whole("port", values.port, { least: 1, most: 65_535 }),
    servers: whole("servers", values.servers, { least: 1, most: 100 }),
    accounts: whole("accounts", values.accounts, { least: 1, most: 1000 }),
    rate: whole("rate", values.rate, { least: 0, most: 100_000 }),
    seed: whole("seed", values.seed, { least: 0, most: 2 ** 31 }),
    speed: whole("speed", values.speed, { least: 1, most: 1000 }),
  };
  const options = { ...numbers, plan: values.plan, behave: values.behave?.split(",") };
  return { command: "simulate", options: withoutGaps(options) };
}

type Options = Record<string, { type: "string" | "boolean" }>;
type Values<T extends Options> = {
  [K in keyof T]?: (T[K]["type"] extends "string" ? string : boolean) | undefined;
};

type WithoutGaps<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutGaps<T extends object>(options: T): WithoutGaps<T> {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as WithoutGaps<T>;
}

function parse<T extends Options>(args: readonly string[], options: T): Values<T> {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function whole(
  name: string,
  text: string | undefined,
  { least, most }: { least: number; most: number },
): number | undefined {
  if (text === undefined || text === "") return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new UsageError(`${name}: expected a whole number from ${least} to ${most}, not "${text}"`);
}
