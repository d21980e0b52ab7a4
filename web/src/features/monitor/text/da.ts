import type { MonitorText } from "./en.ts";
import { accountsOf, at, figures } from "../../../messages/da/tools.ts";

const part = (shown: number, total: number) => `${figures(shown)} af ${accountsOf(total)}`;

export const da: MonitorText = {
  heading: "Overblik",
  panes: { accounts: "Konti", servers: "Servere", activity: "Aktivitet" },
  now: "Nu",
  asOf: (time) => `fra ${at(time)}`,
  table: "Konti og deres opkald",
  columns: { state: "Status", account: "Konto", server: "Server", with: "Med", for: "Varighed" },
  notConfigured: "ikke i konfigurationen",
  with: "med",
  shown: "Vist",
  waiting: "Indlæser…",
  noAccounts: "Ingen konti. Føj en server til konfigurationen.",
  nothing: "Intet fundet. Søg efter navn, nummer, opkalder, server eller SIP-kode.",
  nothingOn: (server) =>
    `Intet fundet på ${server}. Søg efter navn, nummer, opkalder, server eller SIP-kode.`,
  count: (shown, total) => `${part(shown, total)}. Problemer først, derefter opkald.`,
  countOn: (shown, total, server) =>
    `${part(shown, total)} på ${server}. Problemer først, derefter opkald.`,
  search: "Navn, nummer eller server",
  show: "Vis",
  parts: { all: "Alle", trouble: "Problemer", calls: "Med opkald", ringing: "Ringer" },
  accounts: accountsOf,
  since: "siden kl.",
  servers: {
    perAccount: "Ét mærke pr. konto",
    region: "Servere og deres forbindelser",
    none: "Ingen server. Føj en til konfigurationen.",
    legend: {
      idle: "ledig",
      talking: "i samtale",
      ringing: "ringer",
      queued: "i kø",
      held: "på hold",
      refused: "ikke registreret",
      "logged-out": "logget ud",
      "not-known": "uvist",
    },
  },
};
