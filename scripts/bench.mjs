// npm run bench: measures the bridge against its budgets; --short is the part for npm test, --json is for programs.
import { buildIfNeeded } from "./build-if-needed.mjs";
import { chromiumEnvironment } from "./chromium.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram, run } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  const args = process.argv.slice(2);
  const isPart = args.includes("--short") || args.includes("--only");
  await runTypeScript("server/bench/main.ts", args);
  if (!isPart) await runTypeScript("e2e/popup-time.ts", args, { env: await chromiumEnvironment() });
});

function runTypeScript(file, args, options = {}) {
  return run(process.execPath, ["--import", "tsx", file, ...args], options);
}
