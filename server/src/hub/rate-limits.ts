import { policyOf } from "@callboard/shared/access/policy";
import type { CommandType } from "@callboard/shared/commands/command";
import { refused } from "@callboard/shared/commands/outcome";
import type { Outcome } from "@callboard/shared/commands/outcome";
import type { Principal } from "@callboard/shared/access/principal";

/** How fast one person or one program may give commands. */
export interface Limits {
  commandsPerSecond: number;
  makeCallsPerMinute: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** Clients without a command for so long are forgotten: their limits are full again. */
const FORGET_MS = 10 * MINUTE_MS;

/** What a client has left; it refills with time (token bucket). */
interface Allowance {
  commands: number;
  makeCalls: number;
  at: number;
}

/** Stops a runaway page or a stolen session from flooding a server or dialing all night. */
export class RateLimits {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #allowances = new Map<string, Allowance>();

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Refuses a command over the limit; otherwise counts it and returns null. Without sign-in there is no limit. */
  check({ kind, id, role }: Principal, type: CommandType): Outcome | null {
    if (policyOf(role).limits !== "commanding") return refused("forbidden");
    if (kind === "anybody") return null;
    const left = this.#allowanceOf(id);
    if (left.commands < 1)
      return refused("too-many-commands", String(this.#limits.commandsPerSecond));
    if (type === "make-call" && left.makeCalls < 1)
      return refused("too-many-calls", String(this.#limits.makeCallsPerMinute));
    left.commands -= 1;
    if (type === "make-call") left.makeCalls -= 1;
    return null;
  }

  #allowanceOf(id: string): Allowance {
    const now = this.#now();
    const { commandsPerSecond, makeCallsPerMinute } = this.#limits;
    const before = this.#allowances.get(id) ?? { commands: Infinity, makeCalls: Infinity, at: now };
    const passed = now - before.at;
    const left = {
      commands: refilled(before.commands, commandsPerSecond, passed / SECOND_MS),
      makeCalls: refilled(before.makeCalls, makeCallsPerMinute, passed / MINUTE_MS),
      at: now,
    };
    // Keep the map in order of last use, for #forgetOld.
    this.#allowances.delete(id);
    this.#allowances.set(id, left);
    this.#forgetOld(now);
    return left;
  }

  #forgetOld(now: number): void {
    for (const [id, { at }] of this.#allowances) {
      if (now - at < FORGET_MS) return;
      this.#allowances.delete(id);
    }
  }
}

function refilled(left: number, most: number, periods: number): number {
  return Math.min(most, left + most * periods);
}
