import type { Messages } from "../en/index.ts";

export const sound: Messages["sound"] = {
  state: {
    none: "Ingen lyd i denne browser",
    blocked: "Lyd fra: tryk for at tillade",
    muted: "Lyd dæmpet helt",
    armed: "Lyd til",
  },
  silence: "Gør lydløst",
  silenceTitle: "Gør det, der ringer nu, lydløst, kun her",
  silenced: "Er lydløs",
  silencedTitle: "Det, der ringer nu, er lydløst her. Et nyt opkald ringer igen.",
};
