import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../server/dist/main.js", import.meta.url));

/** Runs the command line on a data directory and returns its output. */
export async function callboard(
  folder: string,
  args: readonly string[],
  input = "",
): Promise<string> {
  const all = [MAIN, ...args, "--data-dir", folder];
  const env = { ...process.env, CALLBOARD_CONFIG: "" };
  const child = spawn(process.execPath, all, { env, stdio: ["pipe", "pipe", "pipe"] });
  let printed = "";
  let wrong = "";
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (wrong += chunk.toString()));
  child.stdin.end(`${input}\n`);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (code !== 0)
    throw new Error(`callboard ${args.join(" ")} ended with ${String(code)}: ${wrong}`);
  return printed;
}
