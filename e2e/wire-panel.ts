import type { Locator, Page } from "@playwright/test";
import type { Station } from "./station.ts";

/** The panel with a server's messages, by roles and names only. */
export class WirePanel {
  readonly dialog: Locator;
  readonly log: Locator;

  private constructor(page: Page) {
    this.dialog = page.getByRole("dialog", { name: "Messages of Bay 1" });
    this.log = this.dialog.getByRole("log");
  }

  /** Opens it from the server's link. */
  static async open(station: Station): Promise<WirePanel> {
    await station.links.getByRole("button", { name: /^Bay 1/ }).click();
    const panel = new WirePanel(station.page);
    await panel.log.waitFor();
    return panel;
  }

  /** The messages that contain a text. */
  rows(text: string | RegExp): Locator {
    return this.log.getByRole("listitem").filter({ hasText: text });
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole("button", { name });
  }
}

/** All frames that a page receives over its WebSockets from now on. */
export function framesTo(page: Page): string[] {
  const frames: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => frames.push(payload.toString()));
  });
  return frames;
}
