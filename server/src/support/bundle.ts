import { resolve } from "node:path";
import { aboutBridge } from "./about-bridge.ts";
import type { AboutBridge } from "./about-bridge.ts";
import { aboutConfig, whereabouts } from "./about-config.ts";
import type { AboutConfig } from "./about-config.ts";
import { aboutData } from "./about-data.ts";
import type { AboutData } from "./about-data.ts";
import { aboutMachine } from "./about-machine.ts";
import type { AboutMachine } from "./about-machine.ts";
import { Disguise } from "./disguise.ts";

/** What somebody who helps gets to see. */
export interface Bundle {
  madeAt: string;
  names: "masked" | "shown";
  machine: AboutMachine;
  /** Null for the demo. */
  configuration: AboutConfig | null;
  data: { folder: string } & AboutData;
  /** Null when the bridge listens for other machines: only this one is asked. */
  bridge: AboutBridge | null;
  log: string;
}

/** What a bundle is made of. */
export interface Sources {
  names: "masked" | "shown";
  version: string;
  now: number;
  config: string | undefined;
  /** The data directory, with what the configuration says of it. */
  dataFolder: (configured: string | undefined) => string;
}

const NO_LOG =
  "The bridge keeps none: it writes to standard error. Under systemd: journalctl --unit callboard. It contains names and numbers.";

/** Gathers what helps to find a fault, without a secret and, unless it is wanted, without people. */
export async function gather(sources: Sources): Promise<Bundle> {
  const { names, version, now, config } = sources;
  const disguise = new Disguise(names);
  const read = config === undefined ? null : aboutConfig(resolve(config), disguise);
  const where = read?.where ?? whereabouts({});
  const folder = sources.dataFolder(where.dataDir);
  return {
    madeAt: new Date(now).toISOString(),
    names,
    machine: aboutMachine(version),
    configuration: read?.about ?? null,
    data: { folder: disguise.path(folder), ...aboutData(folder) },
    bridge: await aboutBridge(where),
    log: NO_LOG,
  };
}
