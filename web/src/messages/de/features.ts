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
  forward: {
    title: (account) => `Anrufe von ${account} umleiten`,
    when: "Welche Anrufe",
    whens: { always: "Alle", busy: "Bei besetzt", "no-answer": "Nimmt niemand an" },
    to: "An (Nummer oder Name)",
    confirm: "Umleiten",
    notOn: "Für diese Anrufe ist nichts umgeleitet.",
    off: "Aus",
    offLabel: (which) => `Rufumleitung aus: ${which}`,
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
