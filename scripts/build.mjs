import { build } from "./build-if-needed.mjs";
import { installIfNeeded } from "./install.mjs";
import { asProgram } from "./processes.mjs";

await asProgram(async () => {
  await installIfNeeded();
  await build();
});
