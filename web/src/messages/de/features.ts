import type { Messages } from "../en/index.ts";

export const features: Messages["features"] = {
  doNotDisturb: "Nicht stören",
  forwardedTo: (number) => `Umgeleitet an ${number}`,
  forwardedBusy: (number) => `Bei besetzt an ${number}`,
  forwardedNoAnswer: (number) => `Nimmt niemand an: an ${number}`,
  underWay: {
    "set-do-not-disturb": "Nicht stören, gesendet",
    "set-forwarding": "Rufumleitung, gesendet",
  },
  menu: {
    disturbOn: "Nicht stören: einschalten",
    disturbOff: "Nicht stören: ausschalten",
    forward: "Anrufe umleiten…",
    notHere: "Nicht auf diesem Server",
  },
  missing: {
    transfer: "Übergeben",
    tones: "Tastentöne",
    divert: "Umleiten",
    pickUp: "Heranholen",
    doNotDisturb: "Nicht stören",
    forwarding: "Rufumleitung",
  },
};
