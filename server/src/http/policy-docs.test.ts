import { readFileSync } from "node:fs";
import { POLICIES } from "@callboard/shared/access/policy";
import type { Policy } from "@callboard/shared/access/policy";
import { Role } from "@callboard/shared/access/role";
import { CommandType } from "@callboard/shared/commands/command";
import { expect, test } from "vitest";

/** How docs/security.md says what a role may do. */
const ROWS: Readonly<Record<keyof Policy, (policy: Policy) => string>> = {
  rights: ({ rights }) => listOf(rights),
  commands: ({ commands }) =>
    commands.length === CommandType.options.length ? "all" : listOf(commands),
  numbers: ({ numbers }) => numbers,
  screens: ({ screens }) => listOf(screens),
  limits: ({ limits }) => limits,
  claimRank: ({ claimRank }) => String(claimRank ?? "none"),
};

function listOf(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}

test("docs/security.md shows the current policy table", () => {
  const docs = readFileSync(new URL("../../../docs/security.md", import.meta.url), "utf8");
  const shown = docs.split("\n").map((line) => line.replace(/ *\| */g, "|"));
  const rows = Object.entries(ROWS).map(([name, tell]) => {
    const cells = Role.options.map((role) => tell(POLICIES[role]));
    return `|${[`\`${name}\``, ...cells].join("|")}|`;
  });
  for (const row of [`|policy|${Role.options.join("|")}|`, ...rows]) expect(shown).toContain(row);
});
