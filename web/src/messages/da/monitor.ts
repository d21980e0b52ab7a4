import type { MonitorText } from "../en/monitor.ts";
import { counted, figures } from "./tools.ts";

export const monitor: MonitorText = {
  heading: "Overblik",
  panes: { accounts: "Konti", servers: "Servere", activity: "Aktivitet" },
  now: "Nu",
  asOf: (time) => `kl. ${time}`,
  table: "Konti og deres opkald",
  columns: { state: "Tilstand", account: "Konto", server: "Server", with: "Med", for: "Tid" },
  notConfigured: "ikke i konfigurationen",
  with: "med",
  shown: "Vist",
  waiting: "Venter på det første billede…",
  noAccounts: "Ingen konti. Føj en server til konfigurationen.",
  nothing: "Intet passer. Der søges i navne, numre, modparter, servere og SIP-koder.",
  nothingOn: (server) =>
    `Intet passer på ${server}. Der søges i navne, numre, modparter, servere og SIP-koder.`,
  count: (shown, total) =>
    `${figures(shown)} af ${figures(total)} konti. Problemer først, derefter opkald.`,
  countOn: (shown, total, server) =>
    `${figures(shown)} af ${figures(total)} konti på ${server}. Problemer først, derefter opkald.`,
  search: "Navn, nummer eller server",
  show: "Vis",
  parts: { all: "Alle", trouble: "Problemer", calls: "I opkald", ringing: "Ringer" },
  accounts: (count) => counted(count, { one: "1 konto", other: `${figures(count)} konti` }),
  since: "siden",
  servers: {
    perAccount: "Ét mærke pr. konto",
    region: "Servere og deres forbindelser",
    none: "Ingen server. Føj en til konfigurationen.",
    legend: {
      idle: "ledig",
      talking: "taler",
      ringing: "ringer",
      queued: "i kø",
      held: "på hold",
      refused: "ikke registreret",
      "logged-out": "logget ud",
      "not-known": "uvist",
    },
  },
};
