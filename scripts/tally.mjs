import { readFileSync } from "node:fs";

/** The counts in a runner's JSON report; a missing or empty report counts as a failure. */
export function tallyOf(kind, file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const counts = kind === "vitest" ? ofVitest(report) : ofPlaywright(report);
    return counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** Skipped tests count as failed: a test that does not run proves nothing. */
function ofVitest(report) {
  const failed = report.numTotalTests - report.numPassedTests;
  const brokenFiles = report.testResults.filter((file) => file.status === "failed").length;
  return { passed: report.numPassedTests, failed: Math.max(failed, Math.min(brokenFiles, 1)) };
}

function ofPlaywright({ stats, errors }) {
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length;
  return { passed: stats.expected, failed };
}
