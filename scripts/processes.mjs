import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Ends a script with a one-line message and an exit code. */
export class CommandFailed extends Error {
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/** Runs a program on this terminal; resolves when it succeeds. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: ROOT, stdio: "inherit", ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (code === 0) resolve();
      else reject(failure([program, ...args], signal ?? code));
    });
  });
}

/** The same without output: resolves with the output, and prints it only when the program fails. */
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
        reject(failure([program, ...args], signal ?? code));
      }
    });
  });
}

function failure(command, code) {
  return new CommandFailed(`${command.join(" ")} ended with ${code}`, code);
}

/** Runs a package's program by its script, because a wrapper such as npx leaves its child running when it is stopped. */
export function runBin(script, args, options = {}) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options);
}

/** Ends this process with the exit code of the failed command; unexpected errors print their stack. */
export async function asProgram(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    process.stderr.write(`callboard: ${error.message}\n`);
    process.exitCode = typeof error.code === "number" ? error.code : 1;
  }
}
