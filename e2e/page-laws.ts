import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What seriously hinders a person with a screen reader or a keyboard on a page, by the names of axe's rules. */
export async function graveHindrances(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** What of a page can be scrolled sideways, the page itself and every part of it that scrolls. */
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
