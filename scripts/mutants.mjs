// npm run test:mutants: plants faults that the tests must detect. A surviving mutant is a gap in the tests.
import { writeFileSync } from "node:fs";
import { installIfNeeded } from "./install.mjs";
import { asProgram, CommandFailed, run } from "./processes.mjs";
import { MUTANTS } from "./mutant-list.mjs";
import { mutation } from "./mutation.mjs";

/** A fault may also make a test hang; that counts as detected. */
const TIMEOUT_MS = 90_000;

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
  if (survivors.length > 0) throw new CommandFailed(`test:mutants: ${survivors.length} survived`);
});

async function catches(mutant) {
  const { path, original, mutated } = mutation(mutant);
  const restore = () => writeFileSync(path, original);
  // When this is interrupted, the fault must not stay in the source.
  process.once("exit", restore);
  writeFileSync(path, mutated);
  try {
    const args = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", ...mutant.tests];
    // The run is expected to fail, so its output is not shown.
    await run(process.execPath, args, { stdio: "ignore", timeout: TIMEOUT_MS });
    return false;
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    return true;
  } finally {
    restore();
    process.removeListener("exit", restore);
  }
}
