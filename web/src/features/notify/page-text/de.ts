import type { NotifyText } from "./en.ts";

export const de: NotifyText = {
  region: "Benachrichtigungen",
  ask: "Benachrichtigung anzeigen, wenn dieser Tab verdeckt ist?",
  allow: "Erlauben",
  notNow: "Jetzt nicht",
  denied:
    "Der Browser blockiert die Benachrichtigungen dieser Seite. Sie können das in den Einstellungen der Seite neben der Adresse ändern.",
  understood: "OK",
  title: (caller) => `Klingelt: ${caller}`,
  body: (account) => `An ${account}`,
};
