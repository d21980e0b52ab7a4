import type { Messages } from "../en/index.ts";
import { accounts } from "./accounts.ts";
import { wordsOfCode } from "@callboard/shared/board/registration";
import { withinSentence } from "./tools.ts";

export const activity: Messages["activity"] = {
  heading: "Aktivitet",
  since: "Siden Callboard startede",
  empty: "Opkald og handlinger vises her.",
  callBack: (name) => `Ring tilbage til ${name}`,
  callAgain: (name) => `Ring igen til ${name}`,
  you: "Dig",
  hungUpBy: (station) => `lagt på af ${station}`,
  configuration: "Konfigurationen",
  words: {
    "configuration-changed": () => "er ændret",
    appeared: () => "er ny og står ikke i konfigurationen",
    "login-sent": () => "login sendt",
    "logout-sent": () => "logout sendt",
    "server-said": (_where, text) => `serveren meldte: ${text}`,
    "link-up": () => "er forbundet",
    "link-slow": () => "svarer langsomt",
    "link-down": () => "er ikke længere forbundet",
    "link-down-because": (_where, why) => `er ikke længere forbundet: ${why}`,
    registered: () => "registreret",
    registering: () => "registreres",
    refused: (_where, code) => {
      const why = wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code);
      return `ikke registreret: ${withinSentence(why)} (${code})`;
    },
    "in-service": () => "i drift",
    "out-of-service": () => "ude af drift",
    "logged-out": () => "logget ud",
    unknown: () => "ikke kontrolleret endnu",
    rings: (where) => `ringer til ${where}`,
    "called-from": (where) => `ringet op fra ${where}`,
    "found-ringing": (where) => `ringer allerede til ${where}`,
    "found-dialing": (where) => `ringes allerede op fra ${where}`,
    "found-queued": (where) => `venter allerede i kø på ${where}`,
    "found-talking": (where) => `er allerede i samtale på ${where}`,
    "found-held": (where) => `er allerede på hold på ${where}`,
    answered: (where) => `besvaret på ${where}`,
    "answered-elsewhere": (where) => `besvaret på ${where} uden for Callboard`,
    "switch-sent": (where) => `skift sendt på ${where}; formodentlig i samtale`,
    held: (where) => `sat på hold på ${where}`,
    resumed: (where) => `genoptaget på ${where}`,
    queued: (where) => `venter i kø på ${where}`,
    "left-queue": (where) => `har forladt køen, ringet op fra ${where}`,
    "doubted-foreign": () =>
      "uvist, om opkaldet er i samtale eller på hold: et andet program kan have skiftet",
    "doubted-ended": () =>
      "uvist, om opkaldet er i samtale eller på hold: det aktuelle opkald er slut",
    "doubted-new-call": () =>
      "uvist, om opkaldet er i samtale eller på hold: et nyt opkald er begyndt",
    "doubted-refused": () => "uvist, om opkaldet er i samtale eller på hold: et skift blev afvist",
    "doubted-untold": () =>
      "uvist, om opkaldet er i samtale eller på hold: serveren melder det ikke",
    failed: (where) => `mislykkedes på ${where}`,
    "failed-because": (where, why) => `mislykkedes på ${where}: ${why}`,
    gone: (where) => `ikke længere på ${where}; opkaldet var allerede slut`,
    ended: () => "opkald afsluttet",
    "stopped-ringing": (where) => `ubesvaret på ${where}`,
    "answered-on-other": (where, other) => `ringer ikke længere til ${where}: besvaret på ${other}`,
    declined: () => "afvist",
    transferred: (where) => `omstillet fra ${where}`,
    "transferred-to": (where, number) => `omstillet fra ${where} til ${number}`,
    diverted: (where) => `sendt videre fra ${where}`,
    "diverted-to": (where, number) => `sendt videre fra ${where} til ${number}`,
    "undisturbed-on": () => "forstyr ikke er slået til",
    "undisturbed-off": () => "forstyr ikke er slået fra",
    "forwards-always": (_where, number) => `viderestiller alle opkald til ${number}`,
    "forwards-busy": (_where, number) => `viderestiller opkald til ${number} ved optaget`,
    "forwards-no-answer": (_where, number) =>
      `viderestiller opkald til ${number} ved manglende svar`,
    "forwards-less": () => "viderestiller færre opkald",
    "forwards-none": () => "viderestiller ikke længere opkald",
    restarted: () => "er genstartet; hændelser i mellemtiden mangler",
  },
};
