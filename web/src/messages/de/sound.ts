import type { Messages } from "../en/index.ts";

export const sound: Messages["sound"] = {
  state: {
    none: "Kein Ton in diesem Browser",
    blocked: "Ton aus: zum Erlauben drücken",
    muted: "Ton stumm",
    armed: "Ton an",
  },
  silence: "Stumm schalten",
  silenceTitle: "Was jetzt klingelt, stumm schalten, nur hier",
  silenced: "Ist stumm",
  silencedTitle: "Was jetzt klingelt, ist hier stumm. Ein neuer Anruf klingelt wieder.",
};
