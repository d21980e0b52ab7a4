import { unreachable } from "@callboard/shared/unreachable";
import { isBadFrame } from "../drivers/driver.ts";
import type { Driver, Effect, Problem } from "../drivers/driver.ts";
import type { Frame } from "../wire/frames.ts";
import { FRAMINGS } from "../wire/framing.ts";
import type { Splitter } from "../wire/framing.ts";
import { BadFrames, guess } from "./bad-frames.ts";
import type { Reports } from "./reports.ts";
import type { Tap } from "./tap.ts";

/** The result of reading one chunk of bytes. */
export interface Reading {
  effects: readonly Effect[];
  /** The guessed protocol of the peer, once too many of its messages cannot be read. */
  suspicion: string | null;
  /** Why the session has to close the connection: the rest of the stream is unreadable. Null while it is readable. */
  fault: string | null;
}

/** Reads one connection's bytes: splits them into messages, passes these to the driver and counts bad ones. */
export class FrameReader {
  readonly #driver: Driver;
  readonly #reports: Reports;
  readonly #tap: Tap;
  readonly #splitter: Splitter;
  readonly #badFrames = new BadFrames();
  #suspicion: string | null = null;
  /** The guessed protocol of an unreadable stream, from its first message. */
  #firstGuess: string | null = null;

  constructor(driver: Driver, reports: Reports, tap: Tap) {
    this.#driver = driver;
    this.#reports = reports;
    this.#tap = tap;
    this.#splitter = FRAMINGS[driver.framing].createSplitter();
  }

  read(chunk: Buffer, now: number): Reading {
    this.#suspicion = null;
    const effects = this.#splitter.push(chunk).flatMap((frame) => this.#readFrame(frame, now));
    return { effects, suspicion: this.#suspicion, fault: this.#faultInWords() };
  }

  /** The first bytes best identify a peer that speaks another protocol. */
  #faultInWords(): string | null {
    const { fault } = this.#splitter;
    return fault === null || this.#firstGuess === null
      ? fault
      : `${fault}; it looks like ${this.#firstGuess}`;
  }

  #readFrame(frame: Frame, now: number): readonly Effect[] {
    this.#reports.frameReceived();
    switch (frame.kind) {
      case "text": {
        const effects = this.#driver.receive(frame.text, now);
        const problem = whyUnreadable(effects);
        if (problem !== null) this.#count(frame.text, now);
        this.#tap.received(frame.text, problem);
        return effects;
      }
      case "bad":
        // Escaped: a peer must not be able to forge a line of the log.
        this.#reports.add(frame.problem, JSON.stringify(frame.sample.slice(0, 16)), now);
        this.#count(frame.sample, now);
        // A single byte identifies nothing.
        if (frame.problem === "bad-header" && frame.sample.length > 1)
          this.#firstGuess = guess(frame.sample);
        this.#tap.received(frame.sample, frame.problem);
        return [];
      default:
        return unreachable(frame);
    }
  }

  #count(sample: string, now: number): void {
    this.#suspicion = this.#badFrames.add(sample, now) ?? this.#suspicion;
  }
}

function whyUnreadable(effects: readonly Effect[]): Problem | null {
  for (const effect of effects) {
    if (effect.do === "report" && isBadFrame(effect.problem)) return effect.problem;
  }
  return null;
}
