// npm run test:faults: hard times for the bridge over real sockets. CALLBOARD_SEED plays a run again; --full makes it long.
import { installIfNeeded } from "./install.mjs";
import { asProgram, runBin } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  const isFull = process.argv.includes("--full");
  const env = { ...process.env, CALLBOARD_FULL: isFull ? "1" : "0" };
  await runBin("vitest/vitest.mjs", ["run", "--project=faults", "--no-file-parallelism"], { env });
});
