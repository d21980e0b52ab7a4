import { arch, availableParallelism, freemem, platform, release, totalmem, uptime } from "node:os";

/** The machine and the programs, without its name and without who works at it. */
export interface AboutMachine {
  callboard: string;
  node: string;
  platform: string;
  processors: number;
  memoryBytes: number;
  freeMemoryBytes: number;
  uptimeSeconds: number;
  /** Which of the variables are set that Callboard reads; not what they say. */
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
