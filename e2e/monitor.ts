import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { visit } from "./people.ts";

/** A monitor as its viewer sees it, and its messages to the bridge. */
export class Monitor {
  readonly page: Page;
  /** The texts that the page has sent over its WebSocket. */
  readonly sent: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("websocket", (socket) => {
      socket.on("framesent", ({ payload }) => this.sent.push(payload.toString()));
    });
  }

  /** Opens the monitor, and waits until it is live. */
  async open(url: string, search = ""): Promise<void> {
    await visit(this.page, `${url}/monitor${search}`);
    await expect(this.page.getByRole("status", { name: "Links" })).toContainText("Bridge live");
    await expect(this.row("3001")).toBeVisible();
  }

  /** The rows that contain a text. */
  row(text: string): Locator {
    return this.page
      .getByRole("region", { name: "Accounts and their calls" })
      .getByRole("row")
      .filter({ hasText: text });
  }

  get alarms(): Locator {
    return this.page.getByRole("group", { name: "Alarms" });
  }

  /** A count, as the top line shows it. */
  figure(word: string): Locator {
    return this.page
      .getByRole("region", { name: "Now" })
      .getByRole("listitem")
      .filter({ hasText: word });
  }

  /** The card of a server. */
  server(name: string): Locator {
    return this.page.getByRole("button", { name });
  }

  get filter(): Locator {
    return this.page.getByRole("searchbox", { name: "Name, number or server" });
  }

  /** The filter button of a state, with its count. */
  part(label: string): Locator {
    return this.page
      .getByRole("group", { name: "Show" })
      .getByRole("button", { name: new RegExp(`^${label}`) });
  }

  /** The sentence with the number of accounts shown. */
  get shown(): Locator {
    return this.page.getByRole("status", { name: "Shown" });
  }
}
