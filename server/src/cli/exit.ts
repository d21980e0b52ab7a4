/** Ends the process with an exit code, and prints one line for each problem. */
export class Exit extends Error {
  readonly code: number;
  readonly lines: readonly string[];

  constructor(code: number, lines: readonly string[]) {
    super(lines.join("\n"));
    this.code = code;
    this.lines = lines;
  }
}

export const FAILED = 1;
export const WRONG_USAGE = 2;
/** EX_CONFIG of sysexits.h: a service manager does not retry. */
export const CONFIG_REFUSED = 78;
