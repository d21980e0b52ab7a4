import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";
import { visit } from "./people.ts";

/** A wall as people across the room see it, and its messages to the bridge. */
export class Wall {
  readonly page: Page;
  /** The texts that the page has sent over its WebSocket. */
  readonly sent: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on("websocket", (socket) => {
      socket.on("framesent", ({ payload }) => this.sent.push(payload.toString()));
    });
  }

  /** Opens the wall, and waits until it is live. */
  async open(url: string, search = ""): Promise<void> {
    await visit(this.page, `${url}/wall${search}`);
    await expect(this.heading).toHaveText("Live calls");
  }

  get heading(): Locator {
    return this.page.getByRole("heading");
  }

  /** The row of a call. */
  call(text: string): Locator {
    return this.calls.getByRole("listitem").filter({ hasText: text });
  }

  get calls(): Locator {
    return this.page.getByRole("region", { name: "Calls" });
  }

  get alarms(): Locator {
    return this.page.getByRole("region", { name: "Alarms" });
  }

  get servers(): Locator {
    return this.page.getByRole("region", { name: "Servers" });
  }

  get totals(): Locator {
    return this.page.getByRole("region", { name: "Totals" });
  }
}
