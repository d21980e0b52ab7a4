import type { MoreText } from "./en.ts";

export const da: MoreText = {
  transfer: "Omstil",
  keypad: "Taltastatur",
  divert: "Send videre",
  transferTo: "Omstil til (nummer eller navn)",
  divertTo: "Send videre til (nummer eller navn)",
  askFirst: "Forespørg først",
  askFirstLabel: (call) => `Forespørg først, og omstil så ${call}`,
  transferNow: "Omstil direkte",
  transferNowLabel: (call) => `Omstil direkte: ${call}`,
  divertLabel: (call) => `Send videre: ${call}`,
  pickUp: (account) => `Overtag på ${account}`,
  pickUpLabel: (call, account) => `Overtag på ${account}: ${call}`,
  tonesLabel: (call) => `DTMF-toner til ${call}`,
  pressed: "Tastet:",
  noTones: "Du kan også bruge tasterne 0 til 9, * og #.",
};
