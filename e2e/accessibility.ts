import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * The page's serious accessibility violations for users of a screen reader, a keyboard or with weak eyes: the rule and its
 * place. The other theme differs only in colours, so only these are checked again.
 */
export async function seriousViolations(page: Page): Promise<string[]> {
  const shown = await seriousViolationsInTheme(page);
  await switchTheme(page);
  const other = await contrastViolations(page);
  await switchTheme(page);
  return [...shown, ...other.map((fault) => `in the other theme: ${fault}`)];
}

/** The same in the current theme only: the wall's tints are made for one theme at a time. */
export function seriousViolationsInTheme(page: Page): Promise<string[]> {
  return seriousOnes(axeOn(page));
}

/** All axe findings on the page in each of these themes, minor ones included: the theme, the rule and its place. */
export async function allViolations(page: Page, [first, ...others]: string[]): Promise<string[]> {
  await page.evaluate(wearTheme, first);
  const found = [await allFaults(axeOn(page), first)];
  for (const theme of others) {
    await page.evaluate(wearTheme, theme);
    // Another theme differs only in colours.
    found.push(await allFaults(axeOn(page).withRules(["color-contrast"]), theme));
  }
  return found.flat();
}

/**
 * Reports violations only, and runs axe in the page itself: reporting passes takes longer than finding them, and without
 * frames no second page is needed.
 */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
}

function wearTheme(theme: string | undefined): void {
  document.documentElement.dataset["theme"] = theme;
}

async function allFaults(axe: AxeBuilder, theme: string | undefined): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme}: ${id}: ${html}`));
}

/** Contrast violations in the current theme: the only rules that a theme can change. */
export function contrastViolations(page: Page): Promise<string[]> {
  return seriousOnes(axeOn(page).withRules(["color-contrast"]));
}

/** A colour in transition belongs to neither theme. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ends = document.getAnimations().map(({ finished }) => finished.catch(() => undefined));
    await Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, 2000))]);
  });
}

async function seriousOnes(axe: AxeBuilder): Promise<string[]> {
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
  await atRest(page);
}

/** Which parts of a page scroll sideways, including the page itself. */
export async function sidewaysScrollers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = Array.from(document.querySelectorAll<HTMLElement>("*"));
    const scrolls = (element: HTMLElement): boolean =>
      element === document.documentElement ||
      ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
    return elements
      .filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName} ${element.className}`);
  });
}

/** The names of the buttons with a corner that is cut off or covered. */
export async function cutButtons(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const isThere = (button: Element): boolean => {
      const { left, right, top, bottom } = button.getBoundingClientRect();
      const corners = [
        [left + 12, top + 4],
        [right - 12, bottom - 4],
      ] as const;
      return corners.every(([x, y]) => button.contains(document.elementFromPoint(x, y)));
    };
    const buttons = Array.from(document.querySelectorAll(wanted));
    return buttons
      .filter((button) => !isThere(button))
      .map((button) => button.getAttribute("aria-label") ?? "");
  }, selector);
}
