import { counted, figures } from "../../../messages/en/tools.ts";

export const en = {
  heading: "Messages",
  of: (server: string) => `Messages of ${server}`,
  list: (server: string) => `Messages of ${server}, newest last`,
  server: "Server",
  noBridge: "No connection",
  live: "Live",
  paused: (waiting: number) => `Paused, ${figures(waiting)} new`,
  seen: (shown: number, total: number) => `${figures(shown)} of ${figures(total)}`,
  copied: (count: number) =>
    counted(count, { one: "Copied 1 message.", other: `Copied ${figures(count)} messages.` }),
  notCopied: "Not copied: the browser does not allow it here.",
  empty: "Messages appear here as they are sent and received; passwords never do.",
  noMatch: "No messages match.",
  copyOne: "Copy this message",
  copyNamed: (message: string, time: string) => `Copy ${message}, ${time}`,
  directions: { in: "in", out: "out", note: "note" },
  tools: {
    shown: "Filters",
    contains: "Contains",
    containing: "Only messages that contain",
    direction: "Direction",
    both: "Both directions",
    in: "Incoming only",
    out: "Outgoing only",
    hidePolls: "Hide status polling",
    actions: "Actions",
    pause: "Pause",
    resume: "Resume",
    copyAll: "Copy all",
    nothing: "Nothing to copy.",
    clear: "Clear",
  },
  problems: {
    "not-json": "not JSON",
    "too-deep": "nested too deep",
    "wrong-shape": "not valid in this protocol",
    echo: "an echo of what was sent",
    oversize: "too long, only the beginning is shown",
    "not-utf8": "not UTF-8, only the beginning is shown",
    "bad-header": "no valid header, only the beginning is shown",
  },
  unreadable: (problem: string) => `could not be read: ${problem}`,
  masked: "password masked",
  cut: (shown: number, whole: number) =>
    `the first ${figures(shown)} of ${figures(whole)} characters`,
  dropped: "Connection to Callboard lost: messages are missing from here on.",
  back: "Connection to Callboard restored. Messages in between are missing.",
};

/** What every language has of it. It comes with what shows it, not with the page. */
export type WireText = typeof en;
