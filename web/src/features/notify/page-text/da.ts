import type { NotifyText } from "./en.ts";

export const da: NotifyText = {
  region: "Notifikationer",
  ask: "Vil du have en notifikation, når fanen er skjult?",
  allow: "Tillad",
  notNow: "Ikke nu",
  denied:
    "Browseren blokerer notifikationer fra denne side. Du kan tillade dem i sidens indstillinger ved siden af adressen.",
  understood: "OK",
  title: (caller) => `Ringer: ${caller}`,
  body: (account) => `Til ${account}`,
};
