// npm run test:e2e: the stories in a real browser, on the build; arguments go to Playwright.
import { buildIfNeeded } from "./build-if-needed.mjs";
import { chromiumEnvironment } from "./chromium.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram, runBin } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  const env = await chromiumEnvironment();
  await runBin("@playwright/test/cli.js", ["test", "-c", "e2e", ...process.argv.slice(2)], { env });
});
