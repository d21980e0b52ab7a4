import { MediaQuery } from "svelte/reactivity";
import { TimeFormat } from "../format/time-format.svelte.ts";
import { Density } from "./density.ts";
import { Kept } from "./kept.svelte.ts";
import type { Theme } from "./theme.ts";
import { ThemeChoice } from "./theme-choice.svelte.ts";

/** How this browser shows Callboard. */
export interface Display {
  theme: ThemeChoice;
  density: Kept<Density>;
  clock: Kept<TimeFormat>;
}

/** The stored settings; `asked` is the theme from the address. */
export function createDisplay(asked: Theme | null): Display {
  const storage = localStorage;
  const darkness = new MediaQuery("prefers-color-scheme: dark");
  const contrast = new MediaQuery("prefers-contrast: more");
  const system = () => ({ isDark: darkness.current, wantsContrast: contrast.current });
  return {
    theme: new ThemeChoice({ asked, storage, system }),
    density: new Kept({ key: "callboard.density", schema: Density, storage }),
    clock: new Kept({ key: "callboard.clock", schema: TimeFormat, storage }),
  };
}

/** Follows other tabs of this browser until the returned function is called. */
export function followDisplay({ theme, density, clock }: Display): () => void {
  const ends = [theme, density, clock].map((choice) => choice.follow(window));
  return () => ends.forEach((end) => end());
}
