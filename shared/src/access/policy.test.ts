import { expect, test } from "vitest";
import { homeOf, may, mayOpen, policyOf } from "./policy.ts";
import { Role } from "./role.ts";

test.each(Role.options)(
  "%s starts on a screen that it may open, and calls only if it commands",
  (role) => {
    expect(mayOpen(role, homeOf(role))).toBe(true);
    const { numbers, limits } = policyOf(role);
    expect([numbers !== "none", limits === "commanding"]).toEqual(
      Array(2).fill(may(role, "command")),
    );
  },
);
