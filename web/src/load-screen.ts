import type { Screen } from "@callboard/shared/access/screen";
import type { Component } from "svelte";
import type { ThemeChoice } from "./settings/theme-choice.svelte.ts";

type ScreenModule = { default: Component<{ theme: ThemeChoice }> };

/** Fetches the screen that signs in, which few visits need. */
export function loadSignIn(): Promise<{ default: Component }> {
  return import("./SignIn.svelte");
}

/** Fetches what asks for the password after a time without a command. */
export function loadUnlock(): Promise<{ default: Component<{ name: string }> }> {
  return import("./features/sign-in/Unlock.svelte");
}

/** Fetches the code of one screen; the others are not even downloaded. */
export function loadScreen(screen: Screen): Promise<ScreenModule> {
  switch (screen) {
    case "station":
      return import("./Station.svelte");
    case "monitor":
      return import("./Monitor.svelte");
    case "wall":
      return import("./Wall.svelte");
    case "welcome":
      return import("./Welcome.svelte");
    case "settings":
      return import("./Settings.svelte");
    case "admin":
      return import("./Admin.svelte");
  }
}
