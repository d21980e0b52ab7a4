import { resolve } from "node:path";
import { aboutBridge } from "./about-bridge.ts";
import type { AboutBridge } from "./about-bridge.ts";
import { aboutConfig, locationsIn } from "./about-config.ts";
import type { AboutConfig } from "./about-config.ts";
import { aboutData } from "./about-data.ts";
import type { AboutData } from "./about-data.ts";
import { aboutMachine } from "./about-machine.ts";
import type { AboutMachine } from "./about-machine.ts";
import { Redactor } from "./redactor.ts";

/** What technical support gets. */
export interface Bundle {
  madeAt: string;
  names: "masked" | "shown";
  machine: AboutMachine;
  /** Null for the demo. */
  configuration: AboutConfig | null;
  data: { folder: string } & AboutData;
  /** Null when the bridge listens on the network: only this machine is queried. */
  bridge: AboutBridge | null;
  log: string;
}

/** Where the parts of a bundle come from. */
export interface Sources {
  names: "masked" | "shown";
  version: string;
  now: number;
  config: string | undefined;
  /** The data directory, given the one that the configuration names. */
  dataFolder: (configured: string | undefined) => string;
}

const NO_LOG =
  "Not included: the bridge writes its log to standard error. Under systemd: journalctl --unit callboard. It contains names and numbers.";

/** Gathers what helps to find a fault, without secrets and, by default, without names and numbers. */
export async function gather(sources: Sources): Promise<Bundle> {
  const { names, version, now, config } = sources;
  const redactor = new Redactor(names);
  const read = config === undefined ? null : aboutConfig(resolve(config), redactor);
  const where = read?.where ?? locationsIn({});
  const folder = sources.dataFolder(where.dataDir);
  return {
    madeAt: new Date(now).toISOString(),
    names,
    machine: aboutMachine(version),
    configuration: read?.about ?? null,
    data: { folder: redactor.path(folder), ...aboutData(folder) },
    bridge: await aboutBridge(where),
    log: NO_LOG,
  };
}
