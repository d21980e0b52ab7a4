import { expect, test } from "vitest";
import { Command } from "../commands/command.ts";
import { homeOf, isScoped, may, mayCommand, mayOpen, policyOf } from "./policy.ts";
import { Role } from "./role.ts";

/** The commands that carry a number. */
const CALLING = Command.def.options
  .filter(({ shape }) => "number" in shape)
  .flatMap(({ shape }) => shape.type.def.values);

test.each(Role.options)("%s starts on a screen that it may open", (role) => {
  expect(mayOpen(role, homeOf(role))).toBe(true);
});

test.each(Role.options)("%s has the limits of a commanding role only if it commands", (role) => {
  expect(policyOf(role).limits === "commanding").toBe(may(role, "command"));
});

test.each(Role.options)(
  "%s has number rules only if one of its commands carries a number",
  (role) => {
    const isCalling = CALLING.some((type) => mayCommand(role, type));
    expect(policyOf(role).numbers !== "none").toBe(isCalling);
  },
);

test("commands that carry a number are found", () => {
  expect(CALLING).toContain("make-call");
  expect(CALLING).not.toContain("hang-up");
});

test("an instructor can be limited to some accounts, an admin and a monitor cannot", () => {
  const roles = ["instructor", "admin", "monitor"] as const;
  expect(roles.map(isScoped)).toEqual([true, false, false]);
});
