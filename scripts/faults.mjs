// npm run test:faults: fault tests of the bridge over real sockets. CALLBOARD_SEED repeats a run; --full is the long form.
import { buildIfNeeded } from "./build-if-needed.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram, runBin } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  // Build first, because two of the tests pack the build at the same time.
  await buildIfNeeded();
  const isFull = process.argv.includes("--full");
  const env = { ...process.env, CALLBOARD_FULL: isFull ? "1" : "0" };
  await runBin("vitest/vitest.mjs", ["run", "--project=faults"], { env });
});
