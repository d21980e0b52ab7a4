// npm run dev: the page with hot reload, and a bridge that restarts on changes.
import { installIfNeeded } from "./install.mjs";
import { asProgram, runBin } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  await runBin("vite/bin/vite.js", process.argv.slice(2));
});
