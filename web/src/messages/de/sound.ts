import type { Messages } from "../en/index.ts";

export const sound: Messages["sound"] = {
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
