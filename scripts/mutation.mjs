import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CommandFailed, ROOT } from "./processes.mjs";

/** A source file without and with the mutant's fault. */
export function mutation({ file, edits }) {
  const path = join(ROOT, file);
  const original = readFileSync(path, "utf8");
  return { path, original, mutated: edits.reduce(edit, original) };
}

function edit(text, [from, to]) {
  // The result for a mutant that no longer matches its source would be meaningless.
  if (text.split(from).length === 2) return text.replace(from, () => to);
  throw new CommandFailed(`mutants: not exactly once in the source: ${from}`);
}
