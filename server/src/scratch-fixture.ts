import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A temporary folder for the running test, which is removed after it. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `callboard-${name}-`));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
