import { arch, availableParallelism, freemem, platform, release, totalmem, uptime } from "node:os";

/** The machine and its programs, without host and user names. */
export interface AboutMachine {
  callboard: string;
  node: string;
  platform: string;
  processors: number;
  memoryBytes: number;
  freeMemoryBytes: number;
  uptimeSeconds: number;
  /** Names of the variables read by Callboard that are set, without their values. */
  environment: string[];
}

const READ = ["CALLBOARD_CONFIG", "CALLBOARD_DATA_DIR", "PORT", "LOG_LEVEL"];

export function aboutMachine(version: string): AboutMachine {
  return {
    callboard: version,
    node: process.version,
    platform: `${platform()} ${release()} ${arch()}`,
    processors: availableParallelism(),
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    uptimeSeconds: Math.round(uptime()),
    environment: READ.filter((name) => (process.env[name] ?? "") !== ""),
  };
}
