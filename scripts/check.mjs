// npm run check: all static checks.
import { format, lint, lintComponents, runChecks, types, webTypes } from "./checks.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram } from "./processes.mjs";

const CRUISER = [
  "import directions",
  "dependency-cruiser/bin/dependency-cruise.mjs",
  ["--config", ".dependency-cruiser.cjs", "shared", "server", "web", "e2e"],
];

await asProgram(async () => {
  await installIfNeeded();
  // The longest first, so that it does not run alone at the end.
  await runChecks([
    lint(["."]),
    lintComponents(["web/**/*.svelte"]),
    CRUISER,
    webTypes,
    format(["."]),
    ["dead code", "knip/bin/knip.js", []],
    types("server"),
    types("e2e"),
    types("shared"),
    types("."),
  ]);
});
