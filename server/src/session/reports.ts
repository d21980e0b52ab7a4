const QUIET_MS = 60_000;

export type ReportLog = (detail: { problem: string; sample: string; count: number }) => void;

/** Counts a server's messages and their problems; logs each kind of problem at most once a minute. */
export class Reports {
  readonly #log: ReportLog;
  readonly #counts = new Map<string, number>();
  readonly #loggedAt = new Map<string, number>();
  #received = 0;

  constructor(log: ReportLog) {
    this.#log = log;
  }

  /** How often each problem has occurred since the start. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  /** How many messages have arrived since the start, unreadable ones included. */
  get received(): number {
    return this.#received;
  }

  frameReceived(): void {
    this.#received += 1;
  }

  add(problem: string, sample: string, now: number): void {
    const count = (this.#counts.get(problem) ?? 0) + 1;
    this.#counts.set(problem, count);
    const loggedAt = this.#loggedAt.get(problem);
    if (loggedAt !== undefined && now - loggedAt < QUIET_MS) return;
    this.#loggedAt.set(problem, now);
    this.#log({ problem, sample: sample.slice(0, 64), count });
  }
}
