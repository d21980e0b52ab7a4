import type { Messages } from "../en/index.ts";
import { accountsOf, at, counted, figures, serversOf } from "./tools.ts";

export const links: Messages["links"] = {
  word: { up: "forbundet", slow: "langsom", down: "afbrudt", connecting: "forbinder" },
  was: {
    up: "var forbundet",
    slow: "var langsom",
    down: "var afbrudt",
    connecting: "var ved at forbinde",
  },
  silent: "ingen data",
  commandsOff: {
    noBridge:
      "Ingen forbindelse til Callboard. Du kan ikke styre opkald, før forbindelsen er genoprettet.",
    noServer: "Serveren findes ikke.",
    lost: (server) =>
      `Ingen forbindelse til ${server}. Du kan ikke styre serverens opkald, før forbindelsen er genoprettet.`,
    connecting: (server) =>
      `${server} er ikke forbundet endnu. Du kan styre serverens opkald, når forbindelsen er oprettet.`,
  },
  connectionProblem: {
    "other-version":
      "Siden og Callboard har forskellige versioner, så intet her er aktuelt. Genindlæs siden.",
    "signed-out": "Du er ikke længere logget ind, så intet her er aktuelt. Genindlæs siden.",
    forbidden: "Callboard afviser denne side, så intet her er aktuelt.",
  },
  alarms: "Alarmer",
  plates: {
    stopped: "Ingen forbindelse",
    picture: (time) => `Status ${at(time)}. Forbinder igen…`,
    connecting: "Forbinder til Callboard",
    notConfigured: (server) => `${server} er ikke i konfigurationen`,
    none: "Der er ingen server i konfigurationen",
    oneUp: "Serveren er forbundet",
    oneConnecting: "Serveren er ikke forbundet endnu",
    several: (up, count) => `${figures(up)} af ${figures(count)} servere er forbundet`,
    lost: (server) => `${server} afbrudt`,
    severalLost: (count) => `${serversOf(count)} afbrudt`,
    notKnown: (count) => `Status for ${accountsOf(count)} er uvis`,
    slow: (server) => `${server} langsom`,
    asTheyWere: (count) => `${accountsOf(count)}: seneste status`,
    refused: (count) => `${accountsOf(count)} ikke registreret`,
    andMoreRefused: (account, more) => `${account} og ${accountsOf(more)} mere`,
    moreAlarms: (count) =>
      counted(count, { one: "og 1 alarm mere", other: `og ${figures(count)} alarmer mere` }),
  },
};
