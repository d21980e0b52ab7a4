import type { Component } from "svelte";
import type { Progress } from "./first-call.ts";

/** Fetches the guide that somebody who has just added a server is shown. */
export function loadFirstCall(): Promise<{ default: Component<{ progress: Progress }> }> {
  return import("./FirstCall.svelte");
}
