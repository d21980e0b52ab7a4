import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const own: Messages["own"] = {
  some: (shown, all) => `${figures(shown)} von ${figures(all)} Konten`,
  allHere: (all) => `Alle ${figures(all)} Konten, nur hier`,
  title: "Die anderen Konten klingeln an diesem Platz nicht und stehen hier nicht.",
  choose: "Wählen",
  chooseLabel: "Die Konten dieses Platzes wählen",
  showAll: "Alle zeigen",
  showAllLabel: "Alle Konten in diesem Tab zeigen",
  showMine: "Nur meine",
  showMineLabel: "Nur die Konten zeigen, die für diesen Browser gewählt sind",
  none: "Keine Konten für diesen Platz, also klingelt hier kein Anruf.",
  chooseInSettings: "In den Einstellungen wählen",
  unknown: (names) => `Gibt es hier nicht, also nicht gezeigt: ${names}.`,
  picks: {
    server: (id) => `Server „${id}“`,
    group: (name) => `Gruppe „${name}“`,
    account: (id, server) => `Konto „${id}“ von Server „${server}“`,
    unreadable: (text) => `„${text}“ (eine Adresse sagt group:NAME, server:ID oder SERVER/KONTO)`,
  },
};
