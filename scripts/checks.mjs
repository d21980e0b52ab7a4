import { CommandFailed, runQuietly } from "./processes.mjs";
import { Stopwatch } from "./stopwatch.mjs";

/** The tools that read code, with the files or folders that they are given. Each is a name, a script and its arguments. */
export const format = (paths) => ["format", "oxfmt/bin/oxfmt", ["--check", ...paths]];
export const lint = (paths) => [
  "lint",
  "oxlint/bin/oxlint",
  ["--type-aware", "--report-unused-disable-directives-severity=error", ...paths],
];
export const lintComponents = (paths) => [
  "lint: components",
  "eslint/bin/eslint.js",
  ["--config", "eslint.components.config.js", ...paths],
];
export const types = (project) => [
  `types: ${project === "." ? "root" : project}`,
  "@typescript/native/bin/tsc",
  ["--project", project],
];
// Asked from the root, the native compiler would not find what is made of the components, and say nothing of them.
export const webTypes = [
  "types: web",
  "svelte-check/bin/svelte-check",
  ["--workspace", "web", "--tsconfig", "./tsconfig.json", "--fail-on-warnings", "--tsgo"],
];

/** Runs all of them and throws when one finds something: all findings are shown, not only the first tool's. */
export async function runChecks(checks) {
  const stopwatch = new Stopwatch();
  const queue = [...checks];
  const failed = [];
  // Two at a time: more would only fight over the processors of a small machine.
  await Promise.all([work(queue, failed), work(queue, failed)]);
  process.stdout.write(`${checks.length} checks, ${stopwatch.read()}\n`);
  if (failed.length > 0) throw new CommandFailed(`check: ${failed.join(", ")}`, 1);
}

async function work(queue, failed) {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const [name, script, args] = check;
    const stopwatch = new Stopwatch();
    const isGood = await runQuietly(process.execPath, [`node_modules/${script}`, ...args]).then(
      () => true,
      () => false,
    );
    process.stdout.write(`${isGood ? "good  " : "FAILED"} ${name} (${stopwatch.wall()})\n`);
    if (!isGood) failed.push(name);
  }
}
