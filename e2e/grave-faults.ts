import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What on the page seriously hinders a person with a screen reader, a keyboard or weak eyes: the rule, and where it is broken.
 * The other theme differs in nothing but colours, so only these are looked at again.
 */
export async function graveFaults(page: Page): Promise<string[]> {
  const shown = await graveOnes(new AxeBuilder({ page }));
  await switchTheme(page);
  const other = await graveOnes(new AxeBuilder({ page }).withRules(["color-contrast"]));
  await switchTheme(page);
  return [...shown, ...other.map((fault) => `in the other theme: ${fault}`)];
}

async function graveOnes(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function switchTheme(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    dataset["theme"] = dataset["theme"] === "dark" ? "light" : "dark";
  });
}
