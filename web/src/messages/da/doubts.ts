import type { Messages } from "../en/index.ts";
import { at } from "./tools.ts";

export const doubts: Messages["doubts"] = {
  inferred: (evidence) => `Formodet: ${evidence}.`,
  notCertain: (evidence) => `Uvist: ${evidence}.`,
  timeBy: (time, by) => `${time} af ${by}`,
  evidence: {
    "server-event": (when) => `serveren meldte det ${at(when)}`,
    "server-status": (when) =>
      `status fra ${at(when)} viser opkaldet, men ikke, om det er i samtale eller på hold`,
    "command-sent": (when) => `sendt ${at(when)}; serveren har ikke bekræftet det endnu`,
    "switch-sent": (when) => `skift sendt ${at(when)} uden fejl; serveren bekræfter det ikke`,
    "answer-sent": (when) =>
      `et andet opkald på kontoen blev besvaret ${at(when)}; serveren melder ikke, om dette blev sat på hold`,
    "new-call-talking": (when) =>
      `et nyt opkald på kontoen begyndte ${at(when)}; serveren melder ikke, om dette blev sat på hold`,
    "current-call-ended": (when) =>
      `kontoens andet opkald sluttede ${at(when)}; serveren melder ikke, om dette blev genoptaget`,
    "switch-refused": (when) =>
      `et skift blev afvist ${at(when)}; det er uvist, hvilket opkald der er i samtale`,
    "foreign-activity": (when) =>
      `siden ${at(when)} kan et andet program have skiftet mellem opkaldene her`,
    "link-lost": (when) =>
      `forbindelsen blev afbrudt ${at(when)}; det er uvist, hvad der er sket siden`,
  },
  why: {
    foreign: "Et andet program kan have skiftet mellem opkaldene her.",
    newCall: "Et nyt opkald er begyndt. Serveren melder ikke, om de andre er sat på hold.",
    callEnded: "Det aktuelle opkald er slut. Serveren melder ikke, om et andet er genoptaget.",
    refused: "Et skift blev afvist, så det er uvist, hvilket opkald der er i samtale.",
    linkLost:
      "Forbindelsen var afbrudt et stykke tid, så det er uvist, hvilket opkald der er i samtale.",
    notTold: "Serveren melder ikke, hvilket opkald der er i samtale.",
  },
  remedy: {
    switch: "Tryk på Skift for at være sikker.",
    retrieve: "Tryk på Genoptag for at være sikker.",
  },
};
