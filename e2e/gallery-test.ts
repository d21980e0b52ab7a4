import { test as base } from "@playwright/test";
import { startGallery } from "./gallery.ts";
import type { Gallery } from "./gallery.ts";

/** Stories about states that are written out. */
export const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    // Playwright reads the names of the fixtures from this pattern, which must be one even when it is empty.
    async ({}, use) => {
      const gallery = await startGallery();
      await use(gallery);
      await gallery.stop();
    },
    // To build it takes some seconds, and tens of them on a busy machine.
    { scope: "worker", timeout: 180_000 },
  ],
});
