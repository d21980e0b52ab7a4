import type { ForwardWhen } from "@callboard/shared/board/features";
import { counted, figures } from "./tools.ts";

/** What opens on a station: its dialogs and the sound panel. */
export const opened = {
  sound: {
    heading: "Sound",
    told: {
      none: "This browser makes no sound here. Incoming calls are shown, and stand in the title of the tab.",
      blocked:
        "The browser keeps this page silent until a key or a button is pressed on it. Any one will do.",
      muted: "The volume is at zero: nothing is heard when a call comes in.",
      armed:
        "A call that comes in rings here. With several tabs of this browser open, one of them rings.",
    },
    volume: "Volume",
    percent: (part: number) => `${figures(part)} %`,
    test: "Test the ring",
    output: "Play on",
    systemOutput: "The system's own output",
    outputRefused: "That output cannot be used now. Sound goes to the system's own.",
    tones: {
      pitch: "Pitch",
      pitches: { low: "Low", middle: "Middle", high: "High" },
      hear: "What each tone is like",
      listen: "Listen",
      hearLabel: (tone: string) => `Listen: ${tone}`,
      names: {
        ring: "Ring",
        "priority-ring": "Priority ring",
        knock: "Knock, while you talk",
        alarm: "Alarm",
        connected: "Connected",
      },
    },
  },
  login: {
    warning: "The password goes to the telephone server in clear text and is not stored here.",
    user: "User",
    password: "Password",
    server: "SIP server",
    missing: "Fill this in.",
    unsafe: "It holds a control character.",
  },
  logout: {
    title: (account: string) => `Log out ${account}`,
    warning: (account: string, calls: number) =>
      counted(calls, {
        one: `${account} has 1 call. Logging out may end it.`,
        other: `${account} has ${figures(calls)} calls. Logging out may end them.`,
      }),
    confirm: "Log out",
    stay: "Stay",
  },
  add: {
    title: (account: string) => `Add ${account} to the configuration`,
    /** Around the name of the section, and that of the server. */
    under: "Put this line under",
    of: "of",
    inFile:
      "in Callboard's configuration file. A number and a name can be given too. It is taken over within two seconds; calls go on.",
    copied: "Copied.",
    notCopied: "This browser does not copy here: select the line and copy it by hand.",
    copy: "Copy the line",
  },
  forward: {
    title: (account: string) => `Forward calls of ${account}`,
    when: "Which calls",
    whens: { always: "All", busy: "When busy", "no-answer": "No answer" } satisfies Record<
      ForwardWhen,
      string
    >,
    to: "To (number or name)",
    confirm: "Forward",
    notOn: "These calls are not forwarded.",
    off: "Off",
    offLabel: (which: string) => `Forwarding off: ${which}`,
  },
};

/** What every language has of it. It comes with what opens, not with the page. */
export type OpenedText = typeof opened;
