import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** A command that ended with something else than 0; its own output has said why. */
export class CommandFailed extends Error {
  constructor(command, code) {
    super(`${command} ended with ${code}`);
    this.code = code;
  }
}

/** Runs a program with this terminal as its own, and resolves when it ends well. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(new CommandFailed([program, ...args].join(" "), signal ?? code));
    });
  });
}

/** The same, but quiet: resolves to the output, and shows it only when the program fails. */
export function runQuietly(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve(output);
      else {
        process.stderr.write(output);
        reject(new CommandFailed([program, ...args].join(" "), signal ?? code));
      }
    });
  });
}

/** Runs a package's own program by its script: a wrapper such as npx would leave its child behind when it is stopped. */
export function runBin(script, args, options = {}) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options);
}

/** Ends this process with the code of what failed; anything unexpected shows its trace. */
export async function asProgram(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    process.stderr.write(`callboard: ${error.message}\n`);
    process.exitCode = typeof error.code === "number" ? error.code : 1;
  }
}
