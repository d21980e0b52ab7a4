import { BEHAVIOURS } from "../simulator/behaviours.ts";
import { CSTA_BEHAVIOURS } from "../simulator/csta/behaviours.ts";
import { parse, UsageError, wholeNumber, withoutUndefined } from "./options.ts";

/** A `callboard simulate` command, by protocol. */
export type Simulate =
  | { protocol: "telestra"; options: TelestraOptions }
  | { protocol: "csta"; options: CstaOptions };

interface TrafficOptions {
  port?: number;
  rate?: number;
  behave?: readonly string[];
  seed?: number;
  speed?: number;
}

export interface TelestraOptions extends TrafficOptions {
  plan?: string;
  servers?: number;
  accounts?: number;
}

export interface CstaOptions extends TrafficOptions {
  devices?: number;
  dialect?: string;
}

/** The part of the help about `callboard simulate`. */
export const SIMULATE_HELP = `  callboard simulate telestra [--port P] [--plan FILE] [--servers N --accounts M
      --rate R] [--behave NAME,...] [--seed S] [--speed X]
      Runs simulated Telestra servers. R is calls per minute.
  callboard simulate csta [--port P] [--dialect uni-tel|ed3|ed4|ed5|ed6] [--devices M]
      [--rate R] [--behave NAME,...] [--seed S] [--speed X]
      Runs a simulated uni-tel CSTA server and prints its log-in. With ed3 to ed6
      it is a standard CSTA server (framing of ECMA-323 J.2) that accepts any
      log-in.
  callboard simulate telestra --help | simulate csta --help
      Lists the names for --behave.
`;

/** The help on one protocol: its names for --behave, with a line for each. */
export function behavioursHelp(protocol: string | undefined): string {
  const known = { telestra: BEHAVIOURS, csta: CSTA_BEHAVIOURS }[protocolIn(protocol)];
  const lines = Object.entries(known).map(([name, what]) => `  ${name}\n      ${what}`);
  return `callboard simulate ${protocol}: names for --behave\n\n${lines.join("\n")}\n`;
}

/** Parses the arguments after `simulate`. */
export function readSimulate([protocol, ...args]: readonly string[]): Simulate {
  return protocolIn(protocol) === "csta" ? readCsta(args) : readTelestra(args);
}

function protocolIn(text: string | undefined): Simulate["protocol"] {
  if (text === "telestra" || text === "csta") return text;
  throw new UsageError('simulate needs a protocol, "telestra" or "csta"; see callboard --help');
}

const SHARED = {
  port: { type: "string" },
  rate: { type: "string" },
  behave: { type: "string" },
  seed: { type: "string" },
  speed: { type: "string" },
} as const;

function readTelestra(args: readonly string[]): Simulate {
  const values = parse(args, {
    ...SHARED,
    plan: { type: "string" },
    servers: { type: "string" },
    accounts: { type: "string" },
  });
  const own = {
    servers: wholeNumber("servers", values.servers, { least: 1, most: 100 }),
    accounts: wholeNumber("accounts", values.accounts, { least: 1, most: 1000 }),
    plan: values.plan,
  };
  return { protocol: "telestra", options: { ...sharedIn(values), ...withoutUndefined(own) } };
}

function readCsta(args: readonly string[]): Simulate {
  const values = parse(args, {
    ...SHARED,
    devices: { type: "string" },
    dialect: { type: "string" },
  });
  const own = {
    devices: wholeNumber("devices", values.devices, { least: 1, most: 1000 }),
    dialect: values.dialect,
  };
  return { protocol: "csta", options: { ...sharedIn(values), ...withoutUndefined(own) } };
}

function sharedIn(values: { [K in keyof typeof SHARED]?: string | undefined }): TrafficOptions {
  return withoutUndefined({
    port: wholeNumber("port", values.port, { least: 1, most: 65_535 }),
    rate: wholeNumber("rate", values.rate, { least: 0, most: 100_000 }),
    seed: wholeNumber("seed", values.seed, { least: 0, most: 2 ** 31 }),
    speed: wholeNumber("speed", values.speed, { least: 1, most: 1000 }),
    behave: values.behave?.split(","),
  });
}
