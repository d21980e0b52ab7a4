import type { Component } from "svelte";

/** Fetches what warns where others can read along. */
export function loadOpenWay(): Promise<{ default: Component<{ as: "banner" | "refusal" }> }> {
  return import("./OpenWay.svelte");
}
