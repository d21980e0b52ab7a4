import { CommandFailed, runQuietly } from "./processes.mjs";
import { Stopwatch } from "./stopwatch.mjs";

/** The static checks of these paths. Each is a name, a script and its arguments. */
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
// Run in web: from the root, the native compiler silently skips the types generated from components.
export const webTypes = [
  "types: web",
  "svelte-check/bin/svelte-check",
  ["--workspace", "web", "--tsconfig", "./tsconfig.json", "--fail-on-warnings", "--tsgo"],
];

/** Runs all checks, shows all their findings, and throws if there are any. */
export async function runChecks(checks) {
  const stopwatch = new Stopwatch();
  const queue = [...checks];
  const failed = [];
  // Two at a time: more would only compete for the processors of a small machine.
  await Promise.all([work(queue, failed), work(queue, failed)]);
  process.stdout.write(`${checks.length} checks, ${stopwatch.read()}\n`);
  if (failed.length > 0) throw new CommandFailed(`check failed: ${failed.join(", ")}`);
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
