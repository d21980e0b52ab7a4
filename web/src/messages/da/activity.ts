import type { Messages } from "../en/index.ts";
import { accounts } from "./accounts.ts";
import { wordsOfCode } from "@callboard/shared/registration";

export const activity: Messages["activity"] = {
  heading: "Aktivitet",
  since: "Siden Callboard startede",
  empty: "Her vises opkald og kommandoer.",
  callBack: (name) => `Ring tilbage til ${name}`,
  callAgain: (name) => `Ring igen til ${name}`,
  you: "Dig",
  configuration: "Konfigurationen",
  words: {
    "configuration-changed": () => "blev ændret",
    appeared: () => "dukkede op; den er ikke i konfigurationen",
    "login-sent": () => "login sendt",
    "logout-sent": () => "log ud sendt",
    "server-said": (_where, text) => `serveren meldte: ${text}`,
    "link-up": () => "er forbundet",
    "link-slow": () => "svarer langsomt",
    "link-down": () => "er mistet",
    "link-down-because": (_where, why) => `er mistet: ${why}`,
    registered: () => "registreret",
    registering: () => "registrerer",
    refused: (_where, code) => {
      const why = wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code);
      return `ikke registreret: ${why} (${code})`;
    },
    "in-service": () => "i drift",
    "out-of-service": () => "ude af drift",
    "logged-out": () => "logget ud",
    unknown: () => "ikke kontrolleret endnu",
    rings: (where) => `ringer til ${where}`,
    "called-from": (where) => `ringet op fra ${where}`,
    "found-ringing": (where) => `blev fundet ringende til ${where}`,
    "found-dialing": (where) => `blev fundet under opkald fra ${where}`,
    "found-talking": (where) => `blev fundet på ${where}`,
    "found-held": (where) => `blev fundet på hold på ${where}`,
    answered: (where) => `besvaret på ${where}`,
    "answered-elsewhere": (where) => `besvaret på ${where}, ikke fra en Callboard-station`,
    "switch-sent": (where) => `skift sendt på ${where}; samtale er udledt`,
    held: (where) => `på hold på ${where}`,
    resumed: (where) => `genoptaget på ${where}`,
    "doubted-foreign": () => "taler eller på hold vides ikke: et andet program kan have handlet",
    "doubted-ended": () => "taler eller på hold vides ikke: det aktuelle opkald sluttede",
    "doubted-new-call": () => "taler eller på hold vides ikke: et nyt opkald begyndte",
    "doubted-refused": () => "taler eller på hold vides ikke: et skift blev afvist",
    "doubted-untold": () => "taler eller på hold vides ikke: denne server siger det ikke",
    failed: (where) => `mislykkedes på ${where}`,
    "failed-because": (where, why) => `mislykkedes på ${where}: ${why}`,
    gone: (where) => `ikke længere på ${where}; det sluttede forinden`,
    ended: () => "opkald afsluttet",
    "stopped-ringing": (where) => `holdt op med at ringe til ${where}`,
    "answered-on-other": (where, other) =>
      `holdt op med at ringe til ${where}: besvaret på ${other}`,
    declined: () => "afvist",
    restarted: () => "blev startet på ny; hvad der skete imens, er ikke på listen",
  },
};
