const NUL = 0x00;
const MAX_BYTES = 1024 * 1024;

/**
 * Splits a client's bytes after each NUL. Independent of the product's framing, so that an error there does not pass
 * here too.
 */
export class CommandSplitter {
  #pending: Buffer[] = [];
  #size = 0;

  /** The commands that a chunk completes, each with its NUL. */
  push(chunk: Buffer): readonly Buffer[] {
    const commands: Buffer[] = [];
    let from = 0;
    for (let end = chunk.indexOf(NUL); end >= 0; end = chunk.indexOf(NUL, from)) {
      commands.push(Buffer.concat([...this.#pending, chunk.subarray(from, end + 1)]));
      this.#forget();
      from = end + 1;
    }
    this.#keep(chunk.subarray(from));
    return commands;
  }

  #keep(rest: Buffer): void {
    this.#pending.push(rest);
    this.#size += rest.length;
    if (this.#size > MAX_BYTES) this.#forget();
  }

  #forget(): void {
    this.#pending = [];
    this.#size = 0;
  }
}
