import type { CommandRequest } from "@callboard/shared/commands/command";
import type { WireMessage } from "@callboard/shared/protocol/wire-message";

/** Somebody who looks at a server's messages. */
export interface Watcher {
  /** Whether it can take one more; asked for each message, so that it can count what it misses. */
  hasRoom(at: number): boolean;
  show(message: WireMessage): void;
}

export interface TapParts {
  /** Takes the passwords out of a message. */
  mask: (text: string) => string;
  now: () => number;
}

/** The notes by which a tape is played again; a reason follows the second, a command the third, a fact the fourth. */
export const CONNECTED = "Connected.";
export const LOST = "No connection: ";
export const GIVEN = "Command: ";
export const CONFIGURED = "Configuration: ";

/**
 * Shows what goes over one server's connection to those who look, masked before it leaves this place. When nobody looks, a
 * message costs one comparison.
 */
export class Tap {
  readonly #parts: TapParts;
  readonly #watchers = new Set<Watcher>();

  constructor(parts: TapParts) {
    this.#parts = parts;
  }

  /** Shows everything from now on, until the returned function is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  sent(text: string): void {
    if (this.#watchers.size > 0) this.#show("out", text, null);
  }

  /** A message came, with the reason why it could not be read. */
  received(text: string, problem: string | null): void {
    if (this.#watchers.size > 0) this.#show("in", text, problem);
  }

  noted(text: string): void {
    if (this.#watchers.size === 0) return;
    this.#tell(this.#watchers, { direction: "note", at: this.#parts.now(), text });
  }

  /** One of us wants something done. What is sent because of it may go at once, later, or not at all. */
  given(request: CommandRequest): void {
    if (this.#watchers.size === 0) return;
    const message = this.#masked("note", JSON.stringify(request));
    this.#tell(this.#watchers, { ...message, text: `${GIVEN}${message.text}` });
  }

  #show(direction: "in" | "out", text: string, problem: string | null): void {
    const at = this.#parts.now();
    // Masking is the dear part: in a flood it is done for as many as somebody takes.
    const takers = [...this.#watchers].filter((watcher) => watcher.hasRoom(at));
    if (takers.length === 0) return;
    const message = this.#masked(direction, text);
    this.#tell(takers, problem === null ? message : { ...message, problem });
  }

  #masked(direction: WireMessage["direction"], text: string): WireMessage {
    const safe = this.#parts.mask(text);
    const message = { direction, at: this.#parts.now(), text: safe };
    return safe === text ? message : { ...message, masked: true };
  }

  #tell(watchers: Iterable<Watcher>, message: WireMessage): void {
    for (const watcher of watchers) watcher.show(message);
  }
}
