// npm run lint:full: repeats the native lint and type checks of npm run check with ESLint and TypeScript itself.
import { runChecks } from "./checks.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  await runChecks([
    ["lint: all rules, server", "eslint/bin/eslint.js", ["server"]],
    ["lint: all rules, the rest", "eslint/bin/eslint.js", [".", "--ignore-pattern", "server/**"]],
    [
      "types: web, not native",
      "svelte-check/bin/svelte-check",
      ["--tsconfig", "web/tsconfig.json", "--fail-on-warnings"],
    ],
  ]);
});
