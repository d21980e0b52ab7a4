import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CommandFailed, ROOT } from "./processes.mjs";

/** A source file as it is, and with the mutant's fault in it. */
export function mutation({ file, edits }) {
  const path = join(ROOT, file);
  const original = readFileSync(path, "utf8");
  return { path, original, mutated: edits.reduce(edit, original) };
}

function edit(text, [from, to]) {
  // A mutant that no longer fits its source would survive, or be caught, for no reason.
  if (text.split(from).length === 2) return text.replace(from, () => to);
  throw new CommandFailed(`mutants: not exactly once in the source: ${from}`, 1);
}
