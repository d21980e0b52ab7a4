import type { Messages } from "../en/index.ts";
import { accountsOf, counted, figures } from "./tools.ts";

export const own: Messages["own"] = {
  some: (shown, all) => `${figures(shown)} af ${accountsOf(all)}`,
  allHere: (all) =>
    counted(all, { one: "1 konto, kun her", other: `Alle ${figures(all)} konti, kun her` }),
  title: "De andre konti hverken ringer eller vises på denne plads.",
  choose: "Vælg",
  chooseLabel: "Vælg pladsens konti",
  showAll: "Vis alle",
  showAllLabel: "Vis alle konti i denne fane",
  showMine: "Kun mine",
  showMineLabel: "Vis kun de konti, der er gemt i denne browser",
  none: "Pladsen har ingen konti, så ingen opkald ringer her.",
  chooseInSettings: "Vælg dem i Indstillinger",
  unknown: (names) => `Findes ikke i Callboard og vises derfor ikke: ${names}.`,
  picks: {
    server: (id) => `server ”${id}”`,
    group: (name) => `gruppe ”${name}”`,
    account: (id, server) => `konto ”${id}” på server ”${server}”`,
    unreadable: (text) => `”${text}” (skriv group:NAVN, server:ID eller SERVER/KONTO i linket)`,
  },
};
