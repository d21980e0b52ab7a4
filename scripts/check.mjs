// npm run check: everything that reads the code without running it.
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
  // What takes longest comes first, so that neither of the two that run is left with it alone.
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
