import type { ServerId } from "@callboard/shared/board/ids";
import { Link } from "@callboard/shared/board/server-info";
import { Counter, Gauge, Registry } from "prom-client";
import type { Hub } from "../hub/hub.ts";
import type { LoopLag } from "./loop-lag.ts";

/** Traffic from one server since the start. */
export interface Traffic {
  readonly received: number;
  /** How often each problem occurred. */
  readonly counts: ReadonlyMap<string, number>;
}

/** The sources of the metrics, read at each scrape. */
export interface MetricSources {
  hub: Pick<Hub, "board" | "seq" | "listenerCount">;
  traffic: ReadonlyMap<ServerId, Traffic>;
  /** Counts of commands by type and outcome. */
  commands: { list(): readonly { type: string; outcome: string; count: number }[] };
  lag: Pick<LoopLag, "take">;
  /** For each WebSocket, the bytes that its browser has not read yet. */
  queuedBytes: () => readonly number[];
}

const LINK_STATES = Link.shape.state.options;

/** The metrics of this bridge, in a registry of its own. Names and units are in docs/http.md. */
export function createMetrics(sources: MetricSources): Registry {
  const registry = new Registry();
  addLinks(registry, sources);
  addTraffic(registry, sources);
  addBrowsers(registry, sources);
  addHub(registry, sources);
  addProcess(registry, sources);
  return registry;
}

function addLinks(registry: Registry, { hub }: MetricSources): void {
  new Gauge({
    name: "callboard_link_up",
    help: "1 when the link to the telephone server is up, else 0",
    labelNames: ["server"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { id, link } of hub.board.servers)
        this.set({ server: id }, link.state === "up" ? 1 : 0);
    },
  });
  new Gauge({
    name: "callboard_link_state",
    help: "1 for the state that the link is in, 0 for the others",
    labelNames: ["server", "state"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { id, link } of hub.board.servers) {
        for (const state of LINK_STATES) {
          this.set({ server: id, state }, link.state === state ? 1 : 0);
        }
      }
    },
  });
}

function addTraffic(registry: Registry, { traffic }: MetricSources): void {
  new Counter({
    name: "callboard_frames_received_total",
    help: "Messages received from the telephone server, unreadable ones included",
    labelNames: ["server"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [server, { received }] of traffic) this.inc({ server }, received);
    },
  });
  new Counter({
    name: "callboard_bad_frames_total",
    help: "What was odd or wrong in messages from the telephone server, by problem",
    labelNames: ["server", "problem"],
    registers: [registry],
    collect() {
      this.reset();
      for (const [server, { counts }] of traffic) {
        for (const [problem, count] of counts) this.inc({ server, problem }, count);
      }
    },
  });
}

function addBrowsers(registry: Registry, { hub, queuedBytes }: MetricSources): void {
  new Gauge({
    name: "callboard_browsers",
    help: "Browsers that have said hello and are connected",
    registers: [registry],
    collect() {
      this.set(hub.listenerCount);
    },
  });
  new Gauge({
    name: "callboard_browser_queue_bytes",
    help: "Bytes that browsers have not read yet: of the slowest one, and of all together",
    labelNames: ["of"],
    registers: [registry],
    collect() {
      const queues = queuedBytes();
      this.set({ of: "largest" }, Math.max(0, ...queues));
      this.set(
        { of: "sum" },
        queues.reduce((sum, bytes) => sum + bytes, 0),
      );
    },
  });
}

function addHub(registry: Registry, { hub, commands }: MetricSources): void {
  new Counter({
    name: "callboard_events_total",
    help: "Facts published to the browsers since the start",
    registers: [registry],
    collect() {
      this.reset();
      this.inc(hub.seq);
    },
  });
  new Counter({
    name: "callboard_commands_total",
    help: "Commands that have their outcome",
    labelNames: ["type", "outcome"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { type, outcome, count } of commands.list()) this.inc({ type, outcome }, count);
    },
  });
}

function addProcess(registry: Registry, { lag }: MetricSources): void {
  new Gauge({
    name: "callboard_event_loop_lag_seconds",
    help: "How late the event loop has been since the last scrape; quantile 1 is the worst",
    labelNames: ["quantile"],
    registers: [registry],
    collect() {
      for (const { quantile, seconds } of lag.take()) this.set({ quantile }, seconds);
    },
  });
  new Counter({
    name: "process_cpu_seconds_total",
    help: "Processor time that the process has used, its own and the system's for it",
    registers: [registry],
    collect() {
      this.reset();
      const { user, system } = process.cpuUsage();
      this.inc((user + system) / 1e6);
    },
  });
  new Gauge({
    name: "process_resident_memory_bytes",
    help: "Resident memory of the process",
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
}
