// npm run test:mutants: plants faults that the tests must notice. A mutant that survives is a hole in the tests.
import { writeFileSync } from "node:fs";
import { installIfNeeded } from "./install.mjs";
import { asProgram, CommandFailed, run } from "./processes.mjs";
import { MUTANTS } from "./mutant-list.mjs";
import { mutation } from "./mutation.mjs";

/** A fault may also make a test run for ever; that is noticed as well. */
const PATIENCE_MS = 90_000;

await asProgram(async () => {
  await installIfNeeded();
  const survivors = [];
  for (const mutant of MUTANTS) {
    const isCaught = await catches(mutant);
    process.stdout.write(`${isCaught ? "caught  " : "SURVIVED"} ${mutant.name}\n`);
    if (!isCaught) survivors.push(mutant.name);
  }
  process.stdout.write(
    `\n${MUTANTS.length - survivors.length} passed, ${survivors.length} failed\n`,
  );
  if (survivors.length > 0) throw new CommandFailed("test:mutants", 1);
});

async function catches(mutant) {
  const { path, original, mutated } = mutation(mutant);
  const restore = () => writeFileSync(path, original);
  // Stopped half-way, the fault must not stay in the source.
  process.once("exit", restore);
  writeFileSync(path, mutated);
  try {
    const args = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", ...mutant.tests];
    // A failing run is what is wanted here: its output is of no interest.
    await run(process.execPath, args, { stdio: "ignore", timeout: PATIENCE_MS });
    return false;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return true;
  } finally {
    restore();
    process.removeListener("exit", restore);
  }
}
