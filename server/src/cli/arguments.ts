import { PEOPLE_HELP, readPeople } from "./people-arguments.ts";
import type { PeopleAction, DataLocation } from "./people-arguments.ts";
import { parse, UsageError, wholeNumber, withoutUndefined } from "./options.ts";
import { behavioursHelp, readSimulate, SIMULATE_HELP } from "./simulate-arguments.ts";
import type { Simulate } from "./simulate-arguments.ts";
import { readSupport, SUPPORT_HELP } from "./support-arguments.ts";
import type { SupportRequest } from "./support-arguments.ts";

/** A parsed command line. */
export type Invocation =
  | { command: "help"; text: string }
  | { command: "version" }
  | {
      command: "serve";
      config?: string;
      isDemo: boolean;
      host?: string;
      port?: number;
      tape?: string;
      dataDir?: string;
      /** Plain HTTP for other machines. */
      isInsecure?: boolean;
    }
  | { command: "people"; action: PeopleAction; location: DataLocation }
  | { command: "audit-verify"; location: DataLocation }
  | { command: "support-bundle"; request: SupportRequest }
  | { command: "check-config"; file: string }
  | { command: "simulate"; what: Simulate };

const HELP = `callboard: telephone call control in a browser

  callboard serve [--config FILE] [--demo] [--host H] [--port P] [--tape DIR]
                  [--data-dir DIR] [--insecure-http]
      Serves the page and connects to the telephone servers. Without --config
      it uses callboard.yaml in this folder, and without that file it starts the
      demo with simulated servers. --tape DIR records all messages of the servers,
      without passwords. --insecure-http lets other computers connect without
      TLS: anyone on the network can then read the traffic.
  callboard check-config FILE
      Checks a configuration file and reports errors with their lines.
${PEOPLE_HELP}  callboard audit verify
      Verifies the audit log: reports whether an entry was changed, removed or
      cut off, and the last hash.
${SUPPORT_HELP}${SIMULATE_HELP}  callboard --version | --help

Environment: CALLBOARD_CONFIG, CALLBOARD_DATA_DIR, PORT, LOG_LEVEL.
Exit codes: 0 success, 1 failed, 2 wrong usage, 78 configuration rejected.
`;

/** Served by default when it exists. Adding the first server to a demo creates it. */
export const DEFAULT_CONFIG = "callboard.yaml";

type Environment = Readonly<Record<string, string | undefined>>;

/** Parses a command line; without a command it is `serve`. */
export function readArguments(
  args: readonly string[],
  environment: Environment,
  isThere: (file: string) => boolean,
): Invocation {
  const context = { environment, isThere };
  const [first, ...rest] = args;
  if (args.includes("--help") || first === "help") return { command: "help", text: helpOn(args) };
  if (args.includes("--version")) return { command: "version" };
  switch (first) {
    case "serve":
      return readServe(rest, context);
    case "check-config":
      return readCheck(rest);
    case "user":
    case "token":
      return { command: "people", ...peopleOf(first, rest, context) };
    case "audit":
      return readAudit(rest, context);
    case "support-bundle":
      return { command: "support-bundle", request: supportOf(rest, context) };
    case "simulate":
      return { command: "simulate", what: readSimulate(rest) };
    default:
      if (first === undefined || first.startsWith("-")) return readServe(args, context);
      throw new UsageError(`unknown command "${first}"; see callboard --help`);
  }
}

function helpOn([first, protocol]: readonly string[]): string {
  const isOfOne = first === "simulate" && protocol !== "--help";
  return isOfOne ? behavioursHelp(protocol) : HELP;
}

interface ReadContext {
  environment: Environment;
  isThere: (file: string) => boolean;
}

function readServe(args: readonly string[], context: ReadContext): Invocation {
  const values = parse(args, {
    config: { type: "string" },
    demo: { type: "boolean" },
    host: { type: "string" },
    port: { type: "string" },
    tape: { type: "string" },
    "data-dir": { type: "string" },
    "insecure-http": { type: "boolean" },
  });
  if (values.demo === true && values.config !== undefined) {
    throw new UsageError("use either --demo or --config: the demo never runs beside a real server");
  }
  const config = values.config ?? (values.demo === true ? undefined : defaultConfigFile(context));
  const port = wholeNumber("port", values.port ?? context.environment["PORT"], {
    least: 0,
    most: 65_535,
  });
  const { host, tape, "data-dir": dataDir, "insecure-http": isInsecure } = values;
  if (tape === "") throw new UsageError("--tape needs a folder; see callboard --help");
  const options = {
    config: config === "" ? undefined : config,
    host,
    port,
    tape,
    dataDir,
    isInsecure,
  };
  return { command: "serve", isDemo: options.config === undefined, ...withoutUndefined(options) };
}

/** The configuration may name the data directory, so it is looked up as for `serve`. */
function peopleOf(
  of: "user" | "token",
  args: readonly string[],
  context: ReadContext,
): { action: PeopleAction; location: DataLocation } {
  const { action, location } = readPeople(of, args);
  return {
    action,
    location: { ...location, config: location.config ?? defaultConfigFile(context) },
  };
}

function readAudit(args: readonly string[], context: ReadContext): Invocation {
  const [act, ...rest] = args;
  if (act !== "verify") throw new UsageError("expected audit verify; see callboard --help");
  const values = parse(rest, { config: { type: "string" }, "data-dir": { type: "string" } });
  const config = values.config ?? defaultConfigFile(context);
  return { command: "audit-verify", location: { dataDir: values["data-dir"], config } };
}

function supportOf(args: readonly string[], context: ReadContext): SupportRequest {
  const request = readSupport(args);
  const config = request.location.config ?? defaultConfigFile(context);
  return { ...request, location: { ...request.location, config } };
}

/** The configuration file when the command line names none; undefined for the demo. */
function defaultConfigFile({ environment, isThere }: ReadContext): string | undefined {
  const named = environment["CALLBOARD_CONFIG"] ?? "";
  if (named !== "") return named;
  return isThere(DEFAULT_CONFIG) ? DEFAULT_CONFIG : undefined;
}

function readCheck(args: readonly string[]): Invocation {
  const [file, ...more] = args;
  if (file === undefined || more.length > 0) {
    throw new UsageError("check-config needs one file; see callboard --help");
  }
  return { command: "check-config", file };
}
