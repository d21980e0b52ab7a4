import type { WireMessage } from "@callboard/shared/protocol/wire-message";

export interface WireWatchParts {
  show: (message: WireMessage) => void;
  /** Whether the browser has fallen behind: these messages must not be the reason to disconnect it. */
  isBehind: () => boolean;
}

const MAX_PER_SECOND = 50;
const MAX_CHARACTERS = 4096;

/** One browser's watch on one server's messages, limited in rate and length to what a page can show. */
export class WireWatch {
  readonly #parts: WireWatchParts;
  #began = -Infinity;
  #count = 0;
  #leftOut = 0;

  constructor(parts: WireWatchParts) {
    this.#parts = parts;
  }

  hasRoom(at: number): boolean {
    if (at - this.#began >= 1000) {
      this.#began = at;
      this.#count = 0;
    }
    const hasRoom = this.#count < MAX_PER_SECOND && !this.#parts.isBehind();
    if (hasRoom) this.#count += 1;
    else this.#leftOut += 1;
    return hasRoom;
  }

  show(message: WireMessage): void {
    if (this.#leftOut > 0) this.#parts.show(gapBefore(message, this.#leftOut));
    this.#leftOut = 0;
    this.#parts.show(shortened(message));
  }
}

function gapBefore({ at }: WireMessage, count: number): WireMessage {
  const text = `${count} ${count === 1 ? "message" : "messages"} left out: more came than can be shown.`;
  return { direction: "note", at, text };
}

function shortened(message: WireMessage): WireMessage {
  const { text } = message;
  if (text.length <= MAX_CHARACTERS) return message;
  return { ...message, text: text.slice(0, MAX_CHARACTERS), whole: text.length };
}
