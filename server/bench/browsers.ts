// A process: headless browsers, all on one relay.
import { WebSocket } from "ws";
import { serve, settings, tellNews } from "./child.ts";
import { Crowd } from "./crowd.ts";
import { microseconds } from "./script.ts";
import type { Dialect } from "./stream.ts";

export interface BrowsersSettings {
  port: number;
  count: number;
  dialect: Dialect;
  /** The bridge's token; the reference has no sign-in. */
  token?: string | undefined;
}

export type BrowsersOrder =
  | { do: "join" }
  | { do: "count" }
  | { do: "check" }
  /** Adds a browser that never reads. */
  | { do: "add-sleeper" }
  /** Answers every ringing call, and measures how long that takes. */
  | { do: "answer-calls"; times: number };

/** The number of messages that every browser has received. */
export type BrowsersNews = { delivered: number };

/** The result of a load. */
export interface Checked {
  messages: number;
  faults: readonly string[];
}

/** Reporting each single message to the source would cost more than the message. */
const REPORT_EVERY = 100;

const { port, count, dialect, token } = settings() as BrowsersSettings;
const path = dialect === "raw" ? "/" : "/ws";
const crowd = new Crowd(count, dialect);
const browsers: WebSocket[] = [];
let reported = 0;

crowd.onDelivered = (delivered) => {
  if (delivered - reported < REPORT_EVERY) return;
  reported = delivered;
  tellNews({ delivered } satisfies BrowsersNews);
};

serve(carryOut);

function carryOut(order: BrowsersOrder): unknown {
  switch (order.do) {
    case "join":
      return joinAll();
    case "count":
      return crowd.count();
    case "check":
      return { messages: crowd.delivered, faults: crowd.stream.faults };
    case "add-sleeper":
      return addSleeper();
    case "answer-calls":
      return answerCalls(order.times);
  }
}

async function joinAll(): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const browser = await join();
    browser.on("message", (data: Buffer) => crowd.take(index, data));
    browser.on("close", (code) => crowd.stream.fault(`browser ${index} was disconnected: ${code}`));
    browsers.push(browser);
  }
}

/** A browser that has its snapshot. */
async function join(): Promise<WebSocket> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const options = { perMessageDeflate: false, headers };
  const browser = new WebSocket(`ws://127.0.0.1:${port}${path}`, options);
  await new Promise((resolve, reject) => browser.once("open", resolve).once("error", reject));
  if (dialect === "raw") return browser;
  const picture = new Promise((resolve) => browser.once("message", resolve));
  browser.send(JSON.stringify({ type: "hello", protocol: 1 }));
  await picture;
  return browser;
}

async function addSleeper(): Promise<void> {
  const sleeper = await join();
  sleeper.on("error", () => sleeper.terminate());
  sleeper.pause();
}

/** Answers by a command to the bridge, or by the vendor's message to the reference; the source then makes the next call. */
function answerCalls(times: number): Promise<number[]> {
  const [browser] = browsers;
  const took: number[] = [];
  let asked: { call: unknown; at: number } | null = null;
  return new Promise((resolve) => {
    const hear = (event: Heard): void => {
      if (event.what === "rings") {
        asked = { call: event.call, at: microseconds() };
        browser?.send(event.answer);
      } else if (asked !== null && event.call === asked.call)
        took.push((microseconds() - asked.at) / 1000);
    };
    browser?.removeAllListeners("message");
    browser?.on("message", (data: Buffer) => {
      const events = dialect === "raw" ? inWords(data) : inFacts(data);
      for (const event of events) if (took.length < times) hear(event);
      if (took.length === times) resolve(took);
    });
  });
}

type Heard = { what: "rings"; call: unknown; answer: string } | { what: "answered"; call: unknown };

function inWords(data: Buffer): Heard[] {
  const { event, account, call_id: call } = JSON.parse(data.toString()) as Record<string, unknown>;
  if (event === "call-answered") return [{ what: "answered", call }];
  const answer = JSON.stringify({ cmd: "answer-call", account, call_id: call });
  return event === "call-incoming" ? [{ what: "rings", call, answer }] : [];
}

function inFacts(data: Buffer): Heard[] {
  const frame = JSON.parse(data.toString()) as { events?: { type: string; call: unknown }[] };
  return (frame.events ?? []).flatMap(({ type, call }): Heard[] => {
    if (type === "call-answered") return [{ what: "answered", call }];
    const command = { type: "answer", call };
    const answer = JSON.stringify({ type: "command", id: crypto.randomUUID(), command });
    return type === "call-offered" ? [{ what: "rings", call, answer }] : [];
  });
}
