import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What on the page seriously hinders a person with a screen reader or a keyboard: the rule, and where it is broken. */
export async function graveFaults(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
