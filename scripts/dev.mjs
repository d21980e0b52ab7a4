// npm run dev: the page with hot reload, the bridge restarted on change.
import { installIfNeeded } from "./install.mjs";
import { asProgram, runBin } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  await runBin("vite/bin/vite.js", process.argv.slice(2));
});
