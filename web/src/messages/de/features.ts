import type { Messages } from "../en/index.ts";

export const features: Messages["features"] = {
  doNotDisturb: "Nicht stören",
  forwardedTo: (number) => `Umgeleitet an ${number}`,
  forwardedBusy: (number) => `Bei Besetzt an ${number}`,
  forwardedNoAnswer: (number) => `Bei Nichtmelden an ${number}`,
  underWay: {
    "set-do-not-disturb": "Nicht stören, gesendet",
    "set-forwarding": "Rufumleitung, gesendet",
  },
  menu: {
    disturbOn: "Nicht stören einschalten",
    disturbOff: "Nicht stören ausschalten",
    forward: "Anrufe umleiten…",
    notHere: "Auf diesem Server nicht möglich",
  },
  missing: {
    transfer: "Übergeben",
    tones: "DTMF-Töne",
    divert: "Weiterleiten",
    pickUp: "Heranholen",
    doNotDisturb: "Nicht stören",
    forwarding: "Rufumleitung",
  },
};
