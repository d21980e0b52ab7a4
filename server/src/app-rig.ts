import pino from "pino";
import { createApp } from "./app.ts";
import type { App, AppOptions } from "./app.ts";
import { Entrance } from "./people/entrance.ts";

/** A bridge that logs nothing and lets everybody in, for tests that have it in their own process. */
export function quietApp(options: Omit<AppOptions, "log" | "isDemo" | "entrance">): Promise<App> {
  return createApp({
    ...options,
    isDemo: false,
    entrance: new Entrance(null),
    log: pino({ level: "silent" }),
  });
}
