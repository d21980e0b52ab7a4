import type { Component } from "svelte";

/** Fetches what warns where others can read along. */
export function loadInsecureTransportWarning(): Promise<{
  default: Component<{ as: "banner" | "refusal" }>;
}> {
  return import("./InsecureTransportWarning.svelte");
}
