import pino from "pino";
import { createApp } from "./app.ts";
import type { App, AppOptions } from "./app.ts";
import { AuthGate } from "./sign-in/auth-gate.ts";

/** A bridge that logs nothing and lets everybody in, for tests that have it in their own process. */
export function quietApp(options: Omit<AppOptions, "log" | "isDemo" | "gate">): Promise<App> {
  return createApp({
    ...options,
    isDemo: false,
    gate: new AuthGate(null),
    log: pino({ level: "silent" }),
  });
}
