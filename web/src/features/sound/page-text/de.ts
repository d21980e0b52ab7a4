import type { SoundText } from "./en.ts";

export const de: SoundText = {
  state: {
    none: "Kein Ton in diesem Browser",
    blocked: "Ton einschalten",
    muted: "Stummgeschaltet",
    armed: "Ton an",
  },
  silence: "Stumm schalten",
  silenceTitle: "Klingelton jetzt stumm schalten (nur hier)",
  silenced: "Stummgeschaltet",
  silencedTitle: "Der Klingelton ist hier stummgeschaltet. Ein neuer Anruf klingelt wieder.",
};
