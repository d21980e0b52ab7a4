import type { SoundPanelText } from "./en.ts";
import { figures } from "../../../messages/da/tools.ts";

export const da: SoundPanelText = {
  heading: "Lyd",
  told: {
    none: "Browseren kan ikke afspille lyd her. Indgående opkald vises på siden og i fanens titel.",
    blocked: "Klik på siden, eller tryk på en tast, så browseren tillader lyd.",
    muted: "Lydstyrken er nul: indgående opkald kan ikke høres.",
    armed: "Indgående opkald ringer på denne computer, kun i én fane.",
  },
  volume: "Lydstyrke",
  percent: (part) => `${figures(part)}\u00a0%`,
  test: "Test ringetonen",
  output: "Afspil på",
  systemOutput: "Systemets standard",
  outputRefused: "Den valgte lydudgang kan ikke bruges nu. Lyden afspilles på systemets standard.",
  tones: {
    pitch: "Tonehøjde",
    pitches: { low: "Dyb", middle: "Mellem", high: "Høj" },
    hear: "Hør tonerne",
    listen: "Lyt",
    hearLabel: (tone) => `Lyt: ${tone}`,
    names: {
      ring: "Ringetone",
      "priority-ring": "Ringetone, prioriteret opkald",
      knock: "Banke på-tone",
      alarm: "Alarm",
      connected: "Forbundet",
    },
  },
};
