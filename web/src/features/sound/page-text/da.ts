import type { SoundText } from "./en.ts";

export const da: SoundText = {
  state: {
    none: "Ingen lyd i denne browser",
    blocked: "Slå lyd til",
    muted: "Lyden er slået fra",
    armed: "Lyden er slået til",
  },
  silence: "Slå lyden fra",
  silenceTitle: "Slå lyden fra for de opkald, der ringer nu (kun her)",
  silenced: "Lyd slået fra",
  silencedTitle:
    "Lyden er slået fra for de opkald, der ringer nu (kun her). Et nyt opkald ringer igen.",
};
