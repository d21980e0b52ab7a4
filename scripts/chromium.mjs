import { existsSync } from "node:fs";
import { CommandFailed, run, runQuietly } from "./processes.mjs";

/** The headless shell first: it needs half the processor time, and is Playwright's own default. */
const KNOWN = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Finds or installs a Chromium for the browser tests, and returns the environment that names it to Playwright: the one in
 * CALLBOARD_CHROMIUM, the system's, Debian's package where it may be installed, or else Playwright's own download.
 */
export async function chromiumEnvironment() {
  const found = installed() ?? (await installPackage());
  if (found) return { ...process.env, CALLBOARD_CHROMIUM: found };
  await downloadOwn();
  return { ...process.env };
}

function installed() {
  const named = process.env["CALLBOARD_CHROMIUM"];
  if (named && !existsSync(named)) {
    throw new CommandFailed(`CALLBOARD_CHROMIUM names ${named}, which does not exist`);
  }
  return named || KNOWN.find((path) => existsSync(path));
}

async function installPackage() {
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (!mayInstall) return undefined;
  process.stdout.write(
    "Installing Chromium for the browser tests (apt-get install chromium-headless-shell) ...\n",
  );
  try {
    await runQuietly("apt-get", ["update", "-qq"]);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runQuietly("apt-get", ["install", "-y", "-qq", "chromium-headless-shell"], { env });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    process.stdout.write("Installing the package failed. Trying Playwright's own download.\n");
  }
  return KNOWN.find((path) => existsSync(path));
}

async function downloadOwn() {
  process.stdout.write(
    "Installing Chromium for the browser tests (playwright install chromium) ...\n",
  );
  try {
    await run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    const advice =
      "There is no Chromium for the browser tests: install one and name it in CALLBOARD_CHROMIUM";
    throw new CommandFailed(advice, error.code);
  }
}
