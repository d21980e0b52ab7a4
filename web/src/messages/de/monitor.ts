import type { MonitorText } from "../en/monitor.ts";
import { counted, figures } from "./tools.ts";

export const monitor: MonitorText = {
  heading: "Monitor",
  panes: { accounts: "Konten", servers: "Server", activity: "Verlauf" },
  now: "Jetzt",
  asOf: (time) => `Stand ${time}`,
  table: "Konten und ihre Anrufe",
  columns: { state: "Zustand", account: "Konto", server: "Server", with: "Mit", for: "Dauer" },
  notConfigured: "nicht in der Konfiguration",
  with: "mit",
  shown: "Angezeigt",
  waiting: "Das erste Bild steht noch aus…",
  noAccounts: "Keine Konten. Einen Server in die Konfiguration aufnehmen.",
  nothing: "Kein Treffer. Gesucht wird in Namen, Nummern, Gegenstellen, Servern und SIP-Codes.",
  nothingOn: (server) =>
    `Kein Treffer auf ${server}. Gesucht wird in Namen, Nummern, Gegenstellen, Servern und SIP-Codes.`,
  count: (shown, total) =>
    `${figures(shown)} von ${figures(total)} Konten. Probleme zuerst, dann Anrufe.`,
  countOn: (shown, total, server) =>
    `${figures(shown)} von ${figures(total)} Konten auf ${server}. Probleme zuerst, dann Anrufe.`,
  search: "Name, Nummer oder Server",
  show: "Zeigen",
  parts: { all: "Alle", trouble: "Probleme", calls: "Im Anruf", ringing: "Klingelt" },
  accounts: (count) => counted(count, { one: "1 Konto", other: `${figures(count)} Konten` }),
  since: "seit",
  servers: {
    perAccount: "Ein Zeichen je Konto",
    region: "Server und ihre Verbindungen",
    none: "Kein Server. Einen in die Konfiguration aufnehmen.",
    legend: {
      idle: "frei",
      talking: "im Gespräch",
      ringing: "klingelnd",
      queued: "wartend",
      held: "gehalten",
      refused: "nicht registriert",
      "logged-out": "abgemeldet",
      "not-known": "ungewiss",
    },
  },
};
