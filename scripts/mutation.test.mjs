import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { MUTANTS } from "./mutant-list.mjs";
import { mutation } from "./mutation.mjs";
import { ROOT } from "./processes.mjs";

describe("the planted faults", () => {
  test.each(MUTANTS)("match the current source: $name", (mutant) => {
    const { original, mutated } = mutation(mutant);
    expect(mutated).not.toBe(original);
  });

  test.each(MUTANTS)("name existing tests: $name", ({ tests }) => {
    expect(tests.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
