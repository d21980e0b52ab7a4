import type { MonitorText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 Konto", other: `${figures(count)} Konten` });

export const de: MonitorText = {
  heading: "Übersicht",
  panes: { accounts: "Konten", servers: "Server", activity: "Ereignisse" },
  now: "Jetzt",
  asOf: (time) => `Stand ${time}`,
  table: "Konten und ihre Anrufe",
  columns: { state: "Status", account: "Konto", server: "Server", with: "Mit", for: "Dauer" },
  notConfigured: "nicht in der Konfiguration",
  with: "mit",
  shown: "Angezeigt",
  waiting: "Wird geladen…",
  noAccounts: "Keine Konten. Nehmen Sie einen Server in die Konfiguration auf.",
  nothing: "Kein Treffer. Durchsucht werden Namen, Nummern, Gegenstellen, Server und SIP-Codes.",
  nothingOn: (server) =>
    `Kein Treffer auf ${server}. Durchsucht werden Namen, Nummern, Gegenstellen, Server und SIP-Codes.`,
  count: (shown, total) =>
    `${figures(shown)} von ${accounts(total)}. Zuerst Probleme, dann Anrufe.`,
  countOn: (shown, total, server) =>
    `${figures(shown)} von ${accounts(total)} auf ${server}. Zuerst Probleme, dann Anrufe.`,
  search: "Name, Nummer oder Server",
  show: "Anzeigen",
  parts: { all: "Alle", trouble: "Probleme", calls: "Mit Anruf", ringing: "Klingelt" },
  accounts,
  since: "seit",
  servers: {
    perAccount: "Ein Zeichen je Konto",
    region: "Server und ihre Verbindungen",
    none: "Kein Server. Nehmen Sie einen in die Konfiguration auf.",
    legend: {
      idle: "frei",
      talking: "im Gespräch",
      ringing: "klingelt",
      queued: "wartet",
      held: "gehalten",
      refused: "nicht registriert",
      "logged-out": "abgemeldet",
      "not-known": "unklar",
    },
  },
};
