// npm run test:node-lines: the unit tests and one call in a browser on every supported line of Node.
import { join } from "node:path";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { chromiumEnvironment } from "./chromium.mjs";
import { installIfNeeded } from "./install.mjs";
import { HAS_BINARIES, nodeFolder, NODES } from "./node-binaries.mjs";
import { asProgram, run } from "./processes.mjs";

const VITEST = ["node_modules/vitest/vitest.mjs", "run", "--project=unit", "--reporter=dot"];
// The story starts the bridge with the same Node.
const STORY = ["node_modules/@playwright/test/cli.js", "test", "-c", "e2e", "--reporter=line"];

await asProgram(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  if (!HAS_BINARIES) {
    process.stdout.write(
      `SKIPPED: there is no Node binary to fetch for ${process.platform}-${process.arch}\n`,
    );
    return;
  }
  const env = await chromiumEnvironment();
  for (const line of NODES) {
    process.stdout.write(`\n== Node ${line.version}\n`);
    const node = join(await nodeFolder(line), "bin/node");
    await run(node, VITEST);
    await run(node, [...STORY, "outgoing-call.spec.ts"], { env });
  }
});
