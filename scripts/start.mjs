// npm start: needs only Node and npm; installs and builds what is missing, then serves.
import { buildIfNeeded } from "./build-if-needed.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram } from "./processes.mjs";
import { runServer } from "./run-server.mjs";

await asProgram(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  await runServer(["serve", ...process.argv.slice(2)]);
});
