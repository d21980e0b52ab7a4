import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 Konto", other: `${figures(count)} Konten` });

export const own: Messages["own"] = {
  some: (shown, all) => `${figures(shown)} von ${accounts(all)}`,
  allHere: (all) =>
    counted(all, {
      one: "Das einzige Konto, nur hier",
      other: `Alle ${figures(all)} Konten, nur hier`,
    }),
  title: "Die anderen Konten klingeln nicht an diesem Platz und werden hier nicht angezeigt.",
  choose: "Auswählen",
  chooseLabel: "Auswählen: Konten dieses Platzes",
  showAll: "Alle anzeigen",
  showAllLabel: "Alle anzeigen: sämtliche Konten in diesem Tab",
  showMine: "Nur meine",
  showMineLabel: "Nur meine: die für diesen Browser ausgewählten Konten",
  none: "Für diesen Platz sind keine Konten ausgewählt. Hier klingelt kein Anruf.",
  chooseInSettings: "In den Einstellungen auswählen",
  unknown: (names) => `Nicht vorhanden und daher nicht angezeigt: ${names}.`,
  picks: {
    server: (id) => `Server „${id}“`,
    group: (name) => `Gruppe „${name}“`,
    account: (id, server) => `Konto „${id}“ von Server „${server}“`,
    unreadable: (text) =>
      `„${text}“ (gültig in einer Adresse: group:NAME, server:ID oder SERVER/KONTO)`,
  },
};
