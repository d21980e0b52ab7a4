import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { visit } from "./people.ts";

/** A station as its user sees it: by roles and names only. */
export class Station {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the station and waits until it is live. */
  async open(url: string): Promise<void> {
    await visit(this.page, `${url}/station`);
    await this.isLive();
  }

  async isLive(): Promise<void> {
    await expect(this.links).toContainText("Bridge live");
    await expect(this.links).toContainText("Bay 1 live");
  }

  get links(): Locator {
    return this.page.getByRole("status", { name: "Links" });
  }

  get alarms(): Locator {
    return this.page.getByRole("complementary", { name: "Alarms" });
  }

  get incoming(): Locator {
    return this.page.getByRole("region", { name: "Incoming calls" });
  }

  /** The popup of a caller. */
  popup(caller: string): Locator {
    return this.incoming.getByRole("article", { name: caller });
  }

  /** Presses Answer on the popup of a caller. */
  async answer(caller: string): Promise<void> {
    await this.popup(caller)
      .getByRole("button", { name: /^Answer/ })
      .click();
  }

  /** The bay of an account, by its number and name. */
  bay(account: string): Locator {
    return this.page.getByRole("article", { name: account, exact: true });
  }

  /** A call in a bay. */
  strip(account: string, caller: string): Locator {
    return this.bay(account).getByRole("listitem").filter({ hasText: caller });
  }

  /** Declines on the popup of a caller. */
  async decline(caller: string): Promise<void> {
    await this.popup(caller)
      .getByRole("button", { name: /^Decline/ })
      .click();
  }

  /** The activity list. */
  get activity(): Locator {
    return this.page.getByRole("log");
  }

  /** Chooses from the menu of an account. */
  async choose(account: string, item: string): Promise<void> {
    await this.page.getByRole("button", { name: `More for ${account}` }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  get dialog(): Locator {
    return this.page.getByRole("dialog");
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  get number(): Locator {
    return this.page.getByRole("combobox", { name: "Number or name" });
  }

  /** Types a number and presses Enter. */
  async dial(number: string): Promise<void> {
    await this.number.fill(number);
    await this.number.press("Enter");
  }
}
