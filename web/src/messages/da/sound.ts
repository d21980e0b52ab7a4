import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const sound: Messages["sound"] = {
  state: {
    none: "Ingen lyd i denne browser",
    blocked: "Lyd fra: tryk for at tillade",
    muted: "Lyd dæmpet helt",
    armed: "Lyd til",
  },
  heading: "Lyd",
  told: {
    none: "Denne browser giver ingen lyd her. Indgående opkald vises og står i fanens titel.",
    blocked:
      "Browseren holder siden lydløs, indtil der trykkes på en tast eller en knap på den. Hvilken som helst kan bruges.",
    muted: "Lydstyrken er nul: intet høres, når der kommer et opkald.",
    armed:
      "Et opkald, der kommer ind, ringer her. Er flere faner åbne i denne browser, ringer én af dem.",
  },
  volume: "Lydstyrke",
  percent: (part) => `${figures(part)} %`,
  test: "Prøv ringetonen",
  output: "Afspil på",
  systemOutput: "Systemets egen udgang",
  outputRefused: "Den udgang kan ikke bruges nu. Lyden går til systemets egen.",
  tones: {
    pitch: "Tonehøjde",
    pitches: { low: "Dyb", middle: "Mellem", high: "Høj" },
    hear: "Hvordan tonerne lyder",
    listen: "Lyt",
    hearLabel: (tone) => `Lyt: ${tone}`,
    names: {
      ring: "Ringetone",
      "priority-ring": "Ringetone med prioritet",
      knock: "Banken, mens du taler",
      alarm: "Alarm",
      connected: "Forbundet",
    },
  },
  silence: "Gør lydløst",
  silenceTitle: "Gør det, der ringer nu, lydløst, kun her",
  silenced: "Er lydløs",
  silencedTitle: "Det, der ringer nu, er lydløst her. Et nyt opkald ringer igen.",
};
