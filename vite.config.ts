import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { svelte, vitePreprocess } from "@sveltejs/vite-plugin-svelte";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { precompress } from "./scripts/precompress.mjs";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const BACKEND = process.env["CALLBOARD_DEV_BACKEND"] ?? "http://127.0.0.1:8080";

/** In development the bridge runs beside Vite, and again after each change of its sources. */
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
    client: { build: { outDir: here("web/dist"), emptyOutDir: true } },
    ssr: {
      // One file starts in two thirds of the time of many, and needs no folder of packages; libsql is a binary.
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
          // Most of a test file's time was reading the same modules again: a process reads them once for all its files. A
          // test therefore leaves nothing behind: a module's state, a faked clock and a global are put back by whoever changed them.
          isolate: false,
          // By itself Vitest leaves one processor free, which is half of two.
          maxWorkers: "100%",
          // Only what hangs shall reach these: how busy the machine is must not decide.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          root: here("."),
          environment: "node",
          // The colours are measured where they stand; without this a style sheet is read as empty.
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
          // The short ones mostly wait, beside each other. The long ones measure how soon the bridge recovers: one after the other.
          maxWorkers: process.env["CALLBOARD_FULL"] === "1" ? 1 : 4,
          // Never beside the unit tests, which want every processor.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
