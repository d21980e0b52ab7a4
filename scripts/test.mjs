// npm test: all tests that decide about a change, also on a fresh clone. --full runs the long faults, and adds all ESLint rules,
// every supported line of Node and the mutants.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { chromiumEnvironment } from "./chromium.mjs";
import { installIfNeeded } from "./install.mjs";
import { CommandFailed, ROOT, run, runBin } from "./processes.mjs";
import { Stopwatch } from "./stopwatch.mjs";
import { tallyOf } from "./tally.mjs";

const isFull = process.argv.includes("--full");
const reports = join(ROOT, ".build");
mkdirSync(reports, { recursive: true });
const unitReport = join(reports, "unit.json");
const faultReport = join(reports, "faults.json");
const storyReport = join(reports, "stories.json");

const steps = [
  ["install", installIfNeeded, alone],
  ["check", () => run(process.execPath, ["scripts/check.mjs"]), alone],
  ["unit tests", runUnits, () => tallyOf("vitest", unitReport)],
  ["build", buildIfNeeded, alone],
  ["browser tests", runStories, () => tallyOf("playwright", storyReport)],
  ["short faults", runFaults, () => tallyOf("vitest", faultReport)],
  ["short bench", () => run(process.execPath, ["scripts/bench.mjs", "--short"]), alone],
  ...(isFull ? fullSteps() : []),
];

const total = { passed: 0, failed: 0 };
for (const [name, work, count] of steps) {
  process.stdout.write(`\n== ${name}\n`);
  const stopwatch = new Stopwatch();
  const isGood = await succeeds(work);
  const { passed, failed } = count(isGood);
  total.passed += passed;
  // A runner may fail without a failed test, e.g. on an error between tests.
  total.failed += isGood ? failed : Math.max(failed, 1);
  process.stdout.write(`== ${name}: ${isGood ? "good" : "FAILED"}, ${stopwatch.read()}\n`);
  if (!isGood && (name === "install" || name === "build")) break;
}
if (total.failed > 0) process.exitCode = 1;
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);

function fullSteps() {
  return [
    ["lint with all rules", () => run(process.execPath, ["scripts/lint-full.mjs"]), alone],
    ["Node lines", () => run(process.execPath, ["scripts/node-lines.mjs"]), alone],
    ["mutants", () => run(process.execPath, ["scripts/mutants.mjs"]), alone],
  ];
}

function alone(isGood) {
  return isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runUnits() {
  await runVitest("unit", unitReport);
}

async function runFaults() {
  await runVitest("faults", faultReport);
}

async function runVitest(project, report) {
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const env = { ...process.env, CALLBOARD_FULL: isFull ? "1" : "0" };
  await runBin("vitest/vitest.mjs", ["run", `--project=${project}`, ...reporters], { env });
}

async function runStories() {
  const size = { CALLBOARD_FULL: isFull ? "1" : "0", PLAYWRIGHT_JSON_OUTPUT_NAME: storyReport };
  const env = { ...(await chromiumEnvironment()), ...size };
  await runBin("@playwright/test/cli.js", ["test", "-c", "e2e", "--reporter=line,json"], { env });
}

async function succeeds(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof CommandFailed))
      process.stderr.write(`${String(error?.stack ?? error)}\n`);
    else process.stderr.write(`${error.message}\n`);
    return false;
  }
}
