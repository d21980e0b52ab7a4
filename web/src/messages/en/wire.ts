import { counted, figures } from "./tools.ts";

export const wire = {
  heading: "Messages",
  of: (server: string) => `Messages of ${server}`,
  list: (server: string) => `Messages of ${server}, the newest last`,
  server: "Server",
  noBridge: "No bridge",
  live: "Live",
  paused: (waiting: number) => `Paused, ${figures(waiting)} new`,
  seen: (shown: number, total: number) => `${figures(shown)} of ${figures(total)}`,
  copied: (count: number) =>
    counted(count, { one: "Copied 1 message.", other: `Copied ${figures(count)} messages.` }),
  notCopied: "Not copied: the browser does not allow it here.",
  empty: "Messages appear here as they go by; passwords never do.",
  noMatch: "No message is as wanted above.",
  copyOne: "Copy this message",
  copyNamed: (message: string, time: string) => `Copy ${message}, ${time}`,
  directions: { in: "in", out: "out", note: "note" },
  tools: {
    shown: "What is shown",
    contains: "Contains",
    containing: "Only messages that contain",
    direction: "Direction",
    both: "In and out",
    in: "Only in",
    out: "Only out",
    hidePolls: "Hide status polling",
    actions: "What to do with it",
    pause: "Pause",
    resume: "Resume",
    copyAll: "Copy all",
    nothing: "There is nothing to copy.",
    clear: "Clear",
  },
  problems: {
    "not-json": "not JSON",
    "too-deep": "nested too deep",
    "wrong-shape": "not as the protocol has it",
    echo: "an echo of what was sent",
    oversize: "too long, this is its beginning",
    "not-utf8": "not UTF-8, this is its beginning",
    "bad-header": "no proper header, this is its beginning",
  },
  unreadable: (problem: string) => `could not be read: ${problem}`,
  masked: "password masked",
  cut: (shown: number, whole: number) =>
    `the first ${figures(shown)} of ${figures(whole)} characters`,
  dropped: "The page lost Callboard's bridge: messages are missing from here on.",
  back: "The bridge is back. What went by in between is not here.",
};

/** What every language has of it. It comes with what shows it, not with the page. */
export type WireText = typeof wire;
