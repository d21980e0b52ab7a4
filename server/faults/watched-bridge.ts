import type { BoardEvent } from "@callboard/shared/board/event";
import pino from "pino";
import { createApp } from "../src/app.ts";
import { AuthGate } from "../src/sign-in/auth-gate.ts";
import type { App } from "../src/app.ts";
import { parseConfig } from "../src/config/read-config.ts";
import { WatchingBrowser } from "./watching-browser.ts";

/** A bridge and a browser that watches it. */
export interface WatchedBridge {
  app: App;
  browser: WatchingBrowser;
  end: () => Promise<void>;
}

/** Starts a bridge for these servers of a configuration, and opens a browser on it. */
export async function watchBridge(
  entries: readonly object[],
  onEvents?: (events: readonly BoardEvent[]) => void,
): Promise<WatchedBridge> {
  const read = parseConfig(JSON.stringify({ servers: entries }), "faults");
  if (!read.ok) throw new Error(read.errors.join("\n"));
  const log = pino({ level: "silent" });
  const { servers } = read.config;
  // No reconnect limit, since these tests drop links often.
  const connectsAMinute = Infinity;
  const app = await createApp({
    servers,
    isDemo: false,
    pageRoot: null,
    gate: new AuthGate(null),
    log,
    connectsAMinute,
  });
  const port = await app.listen({ host: "127.0.0.1", port: 0 });
  const browser = await WatchingBrowser.open(port, onEvents);
  const end = async (): Promise<void> => {
    browser.close();
    await app.close();
  };
  return { app, browser, end };
}
