import type { ActivityKind } from "@callboard/shared/activity/activity-line";
import { announceText } from "./page-text.ts";

/** More lines of a kind are only counted: a longer list cannot be followed by ear. */
export const NAMED = 4;

/** A polite announcement and its kind. */
export interface PoliteLine {
  kind: ActivityKind;
  words: string;
}

/** Collects the polite announcements of one moment: a server that reconnects reports all its accounts at once. */
export class PoliteLines {
  #waiting: PoliteLine[] = [];

  /** Whether this is the first line since the last `take`. */
  add(line: PoliteLine): boolean {
    this.#waiting.push(line);
    return this.#waiting.length === 1;
  }

  take(): string {
    const lines = this.#waiting;
    this.#waiting = [];
    const kinds = [...new Set(lines.map(({ kind }) => kind))];
    return kinds.map((kind) => said(kind, lines)).join(". ");
  }
}

function said(kind: ActivityKind, lines: readonly PoliteLine[]): string {
  const alike = lines.filter((line) => line.kind === kind);
  const words = new Set(alike.map((line) => line.words));
  const counted = counter(kind);
  return words.size > NAMED && counted ? counted(words.size) : [...words].join(". ");
}

/** The kinds that may occur once for each account. */
function counter(kind: ActivityKind): ((count: number) => string) | null {
  const { manyRegistered, manyNotRegistered, manyUnsure } = announceText();
  switch (kind) {
    case "registered":
      return manyRegistered;
    case "not-registered":
      return manyNotRegistered;
    case "unsure":
      return manyUnsure;
    default:
      return null;
  }
}
