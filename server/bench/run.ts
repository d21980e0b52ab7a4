import { setTimeout as pause } from "node:timers/promises";
import { Bridge } from "./bridge.ts";
import type { BrowsersNews, BrowsersOrder, BrowsersSettings, Checked } from "./browsers.ts";
import { Child } from "./child.ts";
import type { Counted } from "./crowd.ts";
import type { RawRelayOrder, RawRelaySettings, Usage } from "./raw-relay.ts";
import type { SourceOrder, SourceSettings } from "./source.ts";

/** The relays that run in turns: the built bridge, and reference (b). */
export type RelayName = "bridge" | "reference";

interface Relay {
  /** The bridge's token; the reference has no sign-in. */
  token?: string;
  port: number;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

/** Figures of one period. */
export interface Stretch extends Counted {
  /** Messages times browsers, per second. */
  throughput: number;
  /** The relay's processor time for each delivery, in microseconds. */
  cpuMicros: number;
  rssBytes: number;
}

const ACCOUNTS = 50;
const TIMEOUT_MS = 30_000;

/** One source, one relay and its browsers, each in its own process. */
export class Run {
  readonly source: Child<SourceOrder>;
  readonly relay: Relay;
  readonly browsers: Child<BrowsersOrder, BrowsersNews>;

  private constructor(parts: {
    source: Child<SourceOrder>;
    relay: Relay;
    browsers: Child<BrowsersOrder, BrowsersNews>;
  }) {
    this.source = parts.source;
    this.relay = parts.relay;
    this.browsers = parts.browsers;
  }

  /** Starts all three with this many browsers. */
  static async begin(name: RelayName, browsers: number): Promise<Run> {
    const settings: SourceSettings = { servers: 1, accounts: ACCOUNTS };
    const source = new Child<SourceOrder>("source.ts", settings);
    const ports = await source.ask<number[]>({ do: "ports" });
    const relay = await (name === "bridge" ? startBridge(ports) : startReference(ports));
    const dialect = name === "bridge" ? "facts" : "raw";
    const crowd: BrowsersSettings = {
      port: relay.port,
      count: browsers,
      dialect,
      token: relay.token,
    };
    const joined = new Child<BrowsersOrder, BrowsersNews>("browsers.ts", crowd);
    await joined.ask({ do: "join" });
    joined.onNews = ({ delivered }) => source.tell({ do: "delivered", count: delivered });
    return new Run({ source, relay, browsers: joined });
  }

  /** Messages that every browser has received. */
  async delivered(): Promise<number> {
    return (await this.#check()).messages;
  }

  /** Measures the next `ms` milliseconds. */
  async measure(ms: number): Promise<Stretch> {
    const [before] = await Promise.all([this.relay.usage(), this.#count()]);
    const began = performance.now();
    await pause(ms);
    const [after, counted] = await Promise.all([this.relay.usage(), this.#count()]);
    const seconds = (performance.now() - began) / 1000;
    const { deliveries } = counted;
    const cpuMicros = ((after.cpuSeconds - before.cpuSeconds) * 1e6) / Math.max(1, deliveries);
    return { ...counted, throughput: deliveries / seconds, cpuMicros, rssBytes: after.rssBytes };
  }

  /** Ends the load and waits until everything is delivered; returns a description of what was lost or reordered. */
  async settle(): Promise<readonly string[]> {
    const sent = await this.source.ask<number>({ do: "halt" });
    const latest = performance.now() + TIMEOUT_MS;
    let checked = await this.#check();
    while (checked.messages < sent && checked.faults.length === 0 && performance.now() < latest) {
      await pause(50);
      checked = await this.#check();
    }
    if (checked.messages === sent) return checked.faults;
    return [
      ...checked.faults,
      `${sent} messages sent, ${checked.messages} delivered to every browser`,
    ];
  }

  async end(): Promise<void> {
    await this.browsers.stop();
    await this.relay.stop();
    await this.source.stop();
  }

  #count(): Promise<Counted> {
    return this.browsers.ask<Counted>({ do: "count" });
  }

  #check(): Promise<Checked> {
    return this.browsers.ask<Checked>({ do: "check" });
  }
}

async function startBridge(sourcePorts: readonly number[]): Promise<Relay> {
  const bridge = await Bridge.start({ sourcePorts, accounts: ACCOUNTS });
  while (!(await bridge.isReady())) await pause(20);
  return bridge;
}

async function startReference(sourcePorts: readonly number[]): Promise<Relay> {
  const settings: RawRelaySettings = { sourcePort: sourcePorts[0] ?? 0 };
  const relay = new Child<RawRelayOrder>("raw-relay.ts", settings);
  const port = await relay.ask<number>({ do: "port" });
  return { port, usage: () => relay.ask<Usage>({ do: "usage" }), stop: () => relay.stop() };
}
