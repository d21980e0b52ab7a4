import { defineConfig } from "@playwright/test";

const executablePath = process.env["CALLBOARD_CHROMIUM"];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  // Stories spend much of their time waiting: four of them keep two processors busy.
  workers: 4,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env["CI"] !== undefined,
  retries: 0,
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 900 },
    // A trace makes every story a third slower, so it is optional.
    trace: process.env["CALLBOARD_TRACE"] === "1" ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
