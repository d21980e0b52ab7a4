import type { Component } from "svelte";
import type { Kept } from "../../settings/kept.svelte.ts";
import type { KeyChoice } from "./key-choice.ts";

/** Fetches the list of keys. */
export function loadKeysDialog(): Promise<{
  default: Component<{ choice: Kept<KeyChoice>; closed: () => void }>;
}> {
  return import("./KeysDialog.svelte");
}
