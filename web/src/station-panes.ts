import { messages } from "./messages/language.svelte.ts";

/** The panes that a station shows one at a time on a phone; the dial pad only to roles that may call. */
export function stationPanes(mayDial: boolean) {
  const { panes } = messages.station;
  const all = [
    { id: "calls", label: panes.calls, glyph: "board" },
    { id: "dial", label: panes.dial, glyph: "pad" },
    { id: "activity", label: panes.activity, glyph: "list" },
  ] as const;
  return all.filter(({ id }) => id !== "dial" || mayDial);
}
