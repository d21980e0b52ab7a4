import { unreachable } from "@callboard/shared/unreachable";
import { isBadFrame } from "../drivers/driver.ts";
import type { Driver, Effect, Problem } from "../drivers/driver.ts";
import { FrameSplitter, MAX_FRAME_BYTES } from "../wire/frames.ts";
import type { Frame } from "../wire/frames.ts";
import { BadFrames } from "./bad-frames.ts";
import type { Reports } from "./reports.ts";
import type { Tap } from "./tap.ts";

/** What one chunk of bytes comes to. */
export interface Reading {
  effects: readonly Effect[];
  /** What the peer seems to speak instead, once too much of what it sends cannot be read. */
  suspicion: string | null;
  isEndless: boolean;
}

/** Reads one connection's bytes: cuts them into messages, gives these to the driver, and counts what is bad. */
export class FrameReader {
  readonly #driver: Driver;
  readonly #reports: Reports;
  readonly #tap: Tap;
  readonly #splitter = new FrameSplitter();
  readonly #badFrames = new BadFrames();
  #suspicion: string | null = null;

  constructor(driver: Driver, reports: Reports, tap: Tap) {
    this.#driver = driver;
    this.#reports = reports;
    this.#tap = tap;
  }

  read(chunk: Buffer, now: number): Reading {
    this.#suspicion = null;
    const effects = this.#splitter.push(chunk).flatMap((frame) => this.#readFrame(frame, now));
    const isEndless = this.#splitter.pendingBytes > 4 * MAX_FRAME_BYTES;
    return { effects, suspicion: this.#suspicion, isEndless };
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
        // Escaped: what a peer sends must not forge a line of the log.
        this.#reports.add(frame.problem, JSON.stringify(frame.sample.slice(0, 16)), now);
        this.#count(frame.sample, now);
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
