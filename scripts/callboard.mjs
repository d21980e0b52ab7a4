// npm run callboard -- <command>: the command line, on the built server.
import { buildIfNeeded } from "./build-if-needed.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram } from "./processes.mjs";
import { runServer } from "./run-server.mjs";

await asProgram(async () => {
  await installIfNeeded();
  await buildIfNeeded();
  await runServer(process.argv.slice(2));
});
