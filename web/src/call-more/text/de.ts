import type { MoreText } from "./en.ts";

export const de: MoreText = {
  transfer: "Übergeben",
  keypad: "Wähltastatur",
  divert: "Weiterleiten",
  transferTo: "Übergeben an (Nummer oder Name)",
  divertTo: "Weiterleiten an (Nummer oder Name)",
  askFirst: "Rückfrage",
  askFirstLabel: (call) => `Rückfrage, dann übergeben: ${call}`,
  transferNow: "Sofort übergeben",
  transferNowLabel: (call) => `Sofort übergeben: ${call}`,
  divertLabel: (call) => `Weiterleiten: ${call}`,
  pickUp: (account) => `Heranholen auf ${account}`,
  pickUpLabel: (call, account) => `Heranholen auf ${account}: ${call}`,
  tonesLabel: (call) => `DTMF-Töne an ${call}`,
  pressed: "Gedrückt:",
  noTones: "Sie können auch die Tasten 0 bis 9, * und # drücken.",
};
