// npm run test:faults: hard times for the bridge over real sockets. CALLBOARD_SEED plays a run again; --full makes it long.
import { buildIfNeeded } from "./build-if-needed.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram, runBin } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  // Two of them pack what is built, beside each other: it is built once, before.
  await buildIfNeeded();
  const isFull = process.argv.includes("--full");
  const env = { ...process.env, CALLBOARD_FULL: isFull ? "1" : "0" };
  await runBin("vitest/vitest.mjs", ["run", "--project=faults"], { env });
});
