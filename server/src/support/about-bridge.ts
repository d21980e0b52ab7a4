import { isLoopback } from "../http/host-guard.ts";
import { kindOf } from "./kind-of-error.ts";

/** A bridge that runs answers in some milliseconds; one that hangs is worth knowing of. */
const PATIENCE_MS = 2000;
const MOST_CHARACTERS = 1_000_000;
/** A figure of ours: nothing in it but names that we gave and the ids of servers. */
const FIGURE = /^(callboard|process)_\w+(\{(\w+="[\w.-]*",?)*\})? [\d.eE+-]+$/;

/** What a bridge says of itself at this address, to a stranger. */
export interface AboutBridge {
  asked: string;
  /** The HTTP status of each, or why there was none. */
  healthz: string;
  readyz: string;
  metrics: string | string[];
}

/** Asks a bridge on this machine; null when it listens for others, which are not asked. */
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
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(url, { signal, redirect: "manual" });
    return { status: String(response.status), text: await textOf(response) };
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return { status: `no answer (${kindOf(cause)})`, text: "" };
  }
}

/** Another program may stand at that port, and say whatever it likes for as long as it likes. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of response.body ?? []) {
    text += decoder.decode(bytes as Uint8Array, { stream: true });
    if (text.length > MOST_CHARACTERS) return "";
  }
  return text;
}
