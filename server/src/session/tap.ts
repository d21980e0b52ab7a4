import type { CommandRequest } from "@callboard/shared/commands/command";
import type { WireMessage } from "@callboard/shared/protocol/wire-message";

/** Receives a server's messages. */
export interface Watcher {
  /** Whether it can take one more message; asked for each, so that it can count the ones it misses. */
  hasRoom(at: number): boolean;
  show(message: WireMessage): void;
}

export interface TapParts {
  /** Masks the passwords in a message. */
  mask: (text: string) => string;
  now: () => number;
}

/**
 * The notes from which a tape is replayed. The second is followed by a reason, the third by a command, the fourth by a
 * fact.
 */
export const CONNECTED_NOTE = "Connected.";
export const LOST_NOTE = "No connection: ";
export const COMMAND_NOTE = "Command: ";
export const CONFIGURED_NOTE = "Configuration: ";

/**
 * Passes the messages of one server's connection to watchers, with passwords masked. Without watchers a message costs
 * one comparison.
 */
export class Tap {
  readonly #parts: TapParts;
  readonly #watchers = new Set<Watcher>();

  constructor(parts: TapParts) {
    this.#parts = parts;
  }

  /** Passes on every message from now on, until the returned function is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  sent(text: string): void {
    if (this.#watchers.size > 0) this.#show("out", text, null);
  }

  /** A message has arrived, with the reason if it could not be read. */
  received(text: string, problem: string | null): void {
    if (this.#watchers.size > 0) this.#show("in", text, problem);
  }

  noted(text: string): void {
    if (this.#watchers.size === 0) return;
    this.#showTo(this.#watchers, { direction: "note", at: this.#parts.now(), text });
  }

  /** A client has given a command. Its message may go out at once, later or never. */
  command(request: CommandRequest): void {
    if (this.#watchers.size === 0) return;
    const message = this.#masked("note", JSON.stringify(request));
    this.#showTo(this.#watchers, { ...message, text: `${COMMAND_NOTE}${message.text}` });
  }

  #show(direction: "in" | "out", text: string, problem: string | null): void {
    const at = this.#parts.now();
    // Masking is expensive: in a flood only messages for which a watcher has room are masked.
    const takers = [...this.#watchers].filter((watcher) => watcher.hasRoom(at));
    if (takers.length === 0) return;
    const message = this.#masked(direction, text);
    this.#showTo(takers, problem === null ? message : { ...message, problem });
  }

  #masked(direction: WireMessage["direction"], text: string): WireMessage {
    const safe = this.#parts.mask(text);
    const message = { direction, at: this.#parts.now(), text: safe };
    return safe === text ? message : { ...message, masked: true };
  }

  #showTo(watchers: Iterable<Watcher>, message: WireMessage): void {
    for (const watcher of watchers) watcher.show(message);
  }
}
