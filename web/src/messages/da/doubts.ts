import type { Messages } from "../en/index.ts";

export const doubts: Messages["doubts"] = {
  inferred: (evidence) => `Udledt: ${evidence}.`,
  notCertain: (evidence) => `Usikkert: ${evidence}.`,
  timeBy: (time, by) => `${time} af ${by}`,
  evidence: {
    "server-event": (when) => `serveren meldte det kl. ${when}`,
    "server-status": (when) =>
      `status fra ${when} viser opkaldet, men ikke om det er aktivt eller på hold`,
    "command-sent": (when) => `sendt ${when}; serveren har endnu ikke taget imod det`,
    "switch-sent": (when) =>
      `skift sendt ${when}; ingen fejl kom, men denne server bekræfter det ikke`,
    "answer-sent": (when) =>
      `et andet opkald blev besvaret her ${when}; denne server siger ikke, hvad det betød for dette`,
    "new-call-talking": (when) =>
      `et andet opkald på kontoen begyndte kl. ${when}; denne server siger ikke, hvad det betød for dette`,
    "current-call-ended": (when) =>
      `kontoens andet opkald sluttede kl. ${when}; denne server siger ikke, om dette blev genoptaget`,
    "switch-refused": (when) =>
      `et skift blev afvist kl. ${when}; hvilket opkald der er aktivt, vides ikke`,
    "foreign-activity": (when) => `siden ${when} kan et andet program have skiftet opkald her`,
    "link-lost": (when) =>
      `forbindelsen blev mistet kl. ${when}; hvad der siden er sket, vides ikke`,
  },
  why: {
    foreign: "Et andet program kan have skiftet opkald her.",
    newCall: "Et nyt opkald begyndte her, og denne server siger ikke, hvad det betød for de andre.",
    callEnded:
      "Det aktuelle opkald sluttede, og denne server siger ikke, om et andet blev genoptaget.",
    refused: "Et skift blev afvist, så det vides ikke, hvilket opkald der er aktivt.",
    linkLost:
      "Forbindelsen var mistet et stykke tid, så det vides ikke, hvilket opkald der er aktivt.",
    notTold: "Denne server siger ikke, hvilket opkald der er aktivt.",
  },
  remedy: {
    switch: "Skift til et af dem for at være sikker.",
    retrieve: "Genoptag et af dem for at være sikker.",
  },
};
