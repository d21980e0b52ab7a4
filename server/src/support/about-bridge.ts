import { isLoopback } from "../http/host-guard.ts";
import { kindOf } from "./kind-of-error.ts";

/** A running bridge answers in milliseconds; one that hangs is reported as such. */
const TIMEOUT_MS = 2000;
const MAX_CHARACTERS = 1_000_000;
/** One of our own metrics, which contains only our names and servers' ids. */
const FIGURE = /^(callboard|process)_\w+(\{(\w+="[\w.-]*",?)*\})? [\d.eE+-]+$/;

/** The public answers of a bridge at this address. */
export interface AboutBridge {
  asked: string;
  /** The HTTP status of each, or why there was none. */
  healthz: string;
  readyz: string;
  metrics: string | string[];
}

/** Queries a bridge on this machine; null when it listens on the network, since other machines are not queried. */
export async function aboutBridge(address: {
  host: string;
  port: number;
}): Promise<AboutBridge | null> {
  const { host, port } = address;
  if (!isLoopback(host)) return null;
  const asked = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  const [healthz, readyz, metrics] = await Promise.all([
    ask(`${asked}/healthz`),
    ask(`${asked}/readyz`),
    ask(`${asked}/metrics`),
  ]);
  const figures = metrics.text.split("\n").filter((line) => FIGURE.test(line));
  return {
    ...{ asked, healthz: healthz.status, readyz: readyz.status },
    metrics: figures.length > 0 ? figures : metrics.status,
  };
}

interface Answer {
  status: string;
  text: string;
}

async function ask(url: string): Promise<Answer> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { signal, redirect: "manual" });
    return { status: String(response.status), text: await textOf(response) };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return { status: `no answer (${kindOf(cause)})`, text: "" };
  }
}

/** Limited in length, because another program may be listening on that port. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (text.length > MAX_CHARACTERS) return "";
  }
  return text;
}
