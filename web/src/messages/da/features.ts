import type { Messages } from "../en/index.ts";

export const features: Messages["features"] = {
  doNotDisturb: "Forstyr ikke",
  forwardedTo: (number) => `Viderestillet til ${number}`,
  forwardedBusy: (number) => `Ved optaget til ${number}`,
  forwardedNoAnswer: (number) => `Intet svar: til ${number}`,
  underWay: {
    "set-do-not-disturb": "Forstyr ikke, sendt",
    "set-forwarding": "Viderestilling, sendt",
  },
  menu: {
    disturbOn: "Forstyr ikke: slå til",
    disturbOff: "Forstyr ikke: slå fra",
    forward: "Viderestil opkald…",
    notHere: "Ikke på denne server",
  },
  missing: {
    transfer: "Omstilling",
    tones: "Tastetoner",
    divert: "Send videre",
    pickUp: "Træk opkald",
    doNotDisturb: "Forstyr ikke",
    forwarding: "Viderestilling",
  },
};
