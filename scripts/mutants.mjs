// npm run test:mutants: plants faults that the tests must notice. A mutant that survives is a hole in the tests.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installIfNeeded } from "./install.mjs";
import { asProgram, CommandFailed, ROOT, run } from "./processes.mjs";
import { MUTANTS } from "./mutant-list.mjs";

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

async function catches({ file, edits, tests }) {
  const path = join(ROOT, file);
  const original = readFileSync(path, "utf8");
  const restore = () => writeFileSync(path, original);
  // Stopped half-way, the fault must not stay in the source.
  process.once("exit", restore);
  writeFileSync(path, edits.reduce(edit, original));
  try {
    const args = ["node_modules/vitest/vitest.mjs", "run", "--bail=1", ...tests];
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

function edit(text, [from, to]) {
  // A mutant that no longer fits its source would survive, or be caught, for no reason.
  if (text.split(from).length === 2) return text.replace(from, () => to);
  throw new CommandFailed(`mutants: not exactly once in the source: ${from}`, 1);
}
