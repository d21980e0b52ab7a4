import { test as base } from "@playwright/test";
import { startGallery } from "./gallery.ts";
import type { Gallery } from "./gallery.ts";

/** Stories about states with fixed data. */
export const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    // Playwright reads the fixture names from this pattern, so it must be one even if empty.
    async ({}, use) => {
      const gallery = await startGallery();
      await use(gallery);
      await gallery.stop();
    },
    // The build takes some seconds, and tens of them on a busy machine.
    { scope: "worker", timeout: 180_000 },
  ],
});
