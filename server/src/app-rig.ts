import pino from "pino";
import { createApp } from "./app.ts";
import type { App, AppOptions } from "./app.ts";
import { AuthGate } from "./sign-in/auth-gate.ts";

/** A bridge without a log and without sign-in, for tests in the same process. */
export function quietApp(options: Omit<AppOptions, "log" | "isDemo" | "gate">): Promise<App> {
  return createApp({
    ...options,
    isDemo: false,
    gate: new AuthGate(null),
    log: pino({ level: "silent" }),
  });
}
