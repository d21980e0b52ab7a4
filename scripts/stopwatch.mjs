import { readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second for every program that asks. */
const TICKS_A_SECOND = 100;

/** How long a step took: by the clock on the wall, and the processor time of the programs that were run for it. */
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
 * What all ended children of this process took, and their ended children; undefined where the system has no /proc. A child that
 * outlives the program that started it is not in it.
 */
function childrenCpuSeconds() {
  try {
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1).split(" ");
    // cutime and cstime, 16 and 17 of proc(5); what stands before the state is cut off.
    return (Number(fields[13]) + Number(fields[14])) / TICKS_A_SECOND;
  } catch {
    return undefined;
  }
}
