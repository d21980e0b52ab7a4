// npm run lint:full: what npm run check asks the native linter and compiler, asked of ESLint and TypeScript's own once more.
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
