import { readFileSync } from "node:fs";

/** Linux reports processor time in hundredths of a second. */
const TICKS_A_SECOND = 100;

/** Measures a step: wall-clock time, and the processor time of its child processes. */
export class Stopwatch {
  #beganAt = performance.now();
  #cpuBefore = childrenCpuSeconds();

  wall() {
    return `${((performance.now() - this.#beganAt) / 1000).toFixed(1)} s`;
  }

  read() {
    const cpu = childrenCpuSeconds();
    if (cpu === undefined) return this.wall();
    return `${this.wall()}, ${(cpu - this.#cpuBefore).toFixed(1)} s of processor`;
  }
}

/**
 * Processor seconds of all ended descendants of this process; undefined where the system has no /proc. A process that outlives
 * its parent is not included.
 */
function childrenCpuSeconds() {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1).split(" ");
    // cutime and cstime, fields 16 and 17 of proc(5), counted from the state, which is field 3.
    return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
  } catch {
    return undefined;
  }
}
