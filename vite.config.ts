import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { svelte, vitePreprocess } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { precompress } from "./scripts/precompress.mjs";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const BACKEND = process.env["CALLBOARD_DEV_BACKEND"] ?? "http://127.0.0.1:8080";

/** In development the bridge runs next to Vite, and restarts when its sources change. */
function bridge(): Plugin {
  return {
    name: "callboard-bridge",
    apply: (_config, { command, mode }) => command === "serve" && mode === "development",
    configureServer(server) {
      const tsx = here("node_modules/tsx/dist/cli.mjs");
      const args = [tsx, "watch", here("server/src/main.ts"), "serve"];
      const child = spawn(process.execPath, args, { stdio: "inherit" });
      server.httpServer?.once("close", () => child.kill());
    },
  };
}

export default defineConfig({
  root: here("web"),
  publicDir: here("web/public"),
  plugins: [
    svelte({ configFile: false, preprocess: vitePreprocess({ script: false }) }),
    bridge(),
    precompress(),
  ],
  server: {
    host: "127.0.0.1",
    proxy: {
      "/ws": { target: BACKEND, ws: true },
      "/api": BACKEND,
      "/healthz": BACKEND,
      "/readyz": BACKEND,
      "/metrics": BACKEND,
    },
  },
  builder: {},
  build: { target: "es2023", modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  environments: {
    client: {
      build: {
        outDir: here("web/dist"),
        emptyOutDir: true,
        // What every page loads at once is one file: it compresses better than its pieces.
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: "page", tags: ["$initial"] }] } },
        },
      },
    },
    ssr: {
      // One bundle starts in two thirds of the time and needs no node_modules; libsql is a binary and stays external.
      resolve: { noExternal: true, external: ["libsql"] },
      build: {
        outDir: here("server/dist"),
        emptyOutDir: true,
        ssr: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: here("server/src/main.ts"),
          output: { entryFileNames: "main.js" },
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        root: here("."),
        test: {
          name: "unit",
          // Loading the same modules again was most of a test file's time, so a process loads them once for all its files. A
          // test must therefore restore what it changes: module state, fake timers and globals.
          isolate: false,
          // By default Vitest leaves one processor free, which is half of two.
          maxWorkers: "100%",
          // Long, so that only a hanging test reaches them, not a busy machine.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          root: here("."),
          environment: "node",
          // Tests measure colours in the style sheets, which would be empty without this.
          css: true,
          include: ["{shared,server,web}/src/**/*.test.ts", "scripts/*.test.mjs"],
        },
      },
      {
        extends: true,
        root: here("."),
        test: {
          name: "faults",
          root: here("."),
          environment: "node",
          include: ["server/faults/**/*.test.ts"],
          testTimeout: 600_000,
          expect: { poll: { timeout: 20_000 } },
          // The short ones mostly wait, so they run in parallel. The long ones measure recovery times, so they run one by one.
          maxWorkers: process.env["CALLBOARD_FULL"] === "1" ? 1 : 4,
          // Not at the same time as the unit tests, which use every processor.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
