import { figures } from "./tools.ts";

/** What the page says of its own sound. */
export const sound = {
  state: {
    none: "No sound in this browser",
    blocked: "Sound off: press to allow",
    muted: "Sound muted",
    armed: "Sound on",
  },
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
  silence: "Silence ring",
  silenceTitle: "Silence what rings now, here only",
  silenced: "Ring silenced",
  silencedTitle: "What rings now is silent here. A new call rings again.",
};
