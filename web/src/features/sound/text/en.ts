import { figures } from "../../../messages/en/tools.ts";

/** The text of the sound panel. */
export const en = {
  heading: "Sound",
  told: {
    none: "This browser cannot play sound here. Incoming calls appear on the page and in the title of the tab.",
    blocked: "The browser plays no sound until you click on this page or press a key.",
    muted: "The volume is at zero: incoming calls make no sound.",
    armed: "Incoming calls ring on this computer, in one tab only.",
  },
  volume: "Volume",
  percent: (part: number) => `${figures(part)} %`,
  test: "Test ringtone",
  output: "Play on",
  systemOutput: "System default",
  outputRefused: "That output cannot be used now. Sound plays on the system default.",
  tones: {
    pitch: "Pitch",
    pitches: { low: "Low", middle: "Middle", high: "High" },
    hear: "Preview sounds",
    listen: "Listen",
    hearLabel: (tone: string) => `Listen: ${tone}`,
    names: {
      ring: "Ringtone",
      "priority-ring": "Priority ringtone",
      knock: "Call-waiting tone",
      alarm: "Alarm",
      connected: "Connected",
    },
  },
};

export type SoundPanelText = typeof en;
