import { expect, test } from "vitest";
import { demoPlans } from "./demo-plans.ts";
import { SimPlan, defaultPlan } from "./plan.ts";

test("the default plan has the requested accounts", () => {
  const { accounts } = SimPlan.parse(defaultPlan(200));
  expect(accounts.map((account) => account.id).slice(-1)).toEqual(["account-200"]);
  expect(accounts.at(-1)?.number).toBe("3200");
});

test("no number of the default plan is both an account's and external", () => {
  const { accounts, outside } = SimPlan.parse(defaultPlan(2000));
  const inside = new Set(accounts.map((account) => account.number));
  expect(outside.filter((entry) => inside.has(entry.number))).toEqual([]);
});

test("the demo's plans are valid, with one account refused and one logged out", () => {
  const plans = demoPlans().map(({ plan }) => SimPlan.parse(plan));
  expect(plans.map((plan) => plan.accounts.length)).toEqual([8, 6]);
  const accounts = plans.flatMap((plan) => plan.accounts);
  expect(accounts.filter((account) => account.sipCode === 403)).toHaveLength(1);
  expect(accounts.filter((account) => !account.registered)).toHaveLength(1);
});

test.each([
  [{ accounts: [] }, "accounts"],
  [{ accounts: [{ id: "a", number: "1", name: "" }], extra: 1 }, "extra"],
  [{ accounts: [account("a"), account("a")] }, "two accounts have the same id"],
])("a plan like %j is refused", (plan, complaint) => {
  expect(() => SimPlan.parse(plan)).toThrow(complaint);
});

function account(id: string): object {
  return { id, number: "1", name: "" };
}
