import pino from "pino";
import { createApp } from "./app.ts";
import type { App, AppOptions } from "./app.ts";

/** A bridge that logs nothing, for tests that have it in their own process. */
export function quietApp(options: Omit<AppOptions, "log" | "isDemo">): Promise<App> {
  return createApp({ ...options, isDemo: false, log: pino({ level: "silent" }) });
}
