import type { Messages } from "../en/index.ts";

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
};
