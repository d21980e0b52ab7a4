import type { Messages } from "../en/index.ts";

export const features: Messages["features"] = {
  doNotDisturb: "Forstyr ikke",
  forwardedTo: (number) => `Viderestillet til ${number}`,
  forwardedBusy: (number) => `Ved optaget til ${number}`,
  forwardedNoAnswer: (number) => `Ved manglende svar til ${number}`,
  underWay: {
    "set-do-not-disturb": "Forstyr ikke, sendt",
    "set-forwarding": "Viderestilling, sendt",
  },
  menu: {
    disturbOn: "Slå Forstyr ikke til",
    disturbOff: "Slå Forstyr ikke fra",
    forward: "Viderestil opkald…",
    notHere: "Ikke på denne server",
  },
  missing: {
    transfer: "Omstil",
    tones: "DTMF-toner",
    divert: "Send videre",
    pickUp: "Overtag opkald",
    doNotDisturb: "Forstyr ikke",
    forwarding: "Viderestilling",
  },
};
