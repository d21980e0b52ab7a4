// npm run check: everything that reads the code without running it. All findings are shown, not only the first tool's.
import { installIfNeeded } from "./install.mjs";
import { asProgram, CommandFailed, runQuietly } from "./processes.mjs";

const CHECKS = [
  // What takes longest comes first, and in two parts, so that neither of the two is left with it alone.
  ["lint: server", "eslint/bin/eslint.js", ["server"]],
  ["lint: the rest", "eslint/bin/eslint.js", [".", "--ignore-pattern", "server/**"]],
  ["format", "prettier/bin/prettier.cjs", ["--check", "--log-level", "warn", "."]],
  ["types: shared", "typescript/bin/tsc", ["-p", "shared"]],
  ["types: server", "typescript/bin/tsc", ["-p", "server"]],
  ["types: e2e", "typescript/bin/tsc", ["-p", "e2e"]],
  ["types: root", "typescript/bin/tsc", ["-p", "."]],
  [
    "types: web",
    "svelte-check/bin/svelte-check",
    ["--tsconfig", "web/tsconfig.json", "--fail-on-warnings"],
  ],
  [
    "import directions",
    "dependency-cruiser/bin/dependency-cruise.mjs",
    ["--config", ".dependency-cruiser.cjs", "shared", "server", "web", "e2e"],
  ],
  ["dead code", "knip/bin/knip.js", []],
];

await asProgram(async () => {
  await installIfNeeded();
  const queue = [...CHECKS];
  const failed = [];
  // Two at a time: more would only fight over the processors of a small machine.
  await Promise.all([work(queue, failed), work(queue, failed)]);
  if (failed.length > 0) throw new CommandFailed(`check: ${failed.join(", ")}`, 1);
});

async function work(queue, failed) {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const [name, script, args] = check;
    const began = Date.now();
    const isGood = await runQuietly(process.execPath, [`node_modules/${script}`, ...args]).then(
      () => true,
      () => false,
    );
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${isGood ? "good  " : "FAILED"} ${name} (${seconds} s)\n`);
    if (!isGood) failed.push(name);
  }
}
