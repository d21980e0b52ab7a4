import type { Screen } from "@callboard/shared/access/screen";
import type { Component } from "svelte";
import type { ThemeChoice } from "./settings/theme-choice.svelte.ts";

type ScreenModule = { default: Component<{ theme: ThemeChoice }> };

/** Loads the sign-in screen on demand: few visits need it. */
export function loadSignIn(): Promise<{ default: Component }> {
  return import("./SignIn.svelte");
}

/** Loads the unlock form for idle sessions. */
export function loadUnlock(): Promise<{ default: Component<{ name: string }> }> {
  return import("./features/sign-in/Unlock.svelte");
}

/** Loads the code of one screen; the others are not downloaded. */
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
