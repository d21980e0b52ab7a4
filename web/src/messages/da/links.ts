import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

const accounts = (count: number) =>
  counted(count, { one: "1 konto", other: `${figures(count)} konti` });

export const links: Messages["links"] = {
  word: { up: "aktiv", slow: "langsom", down: "mistet", connecting: "forbinder" },
  was: {
    up: "var aktiv",
    slow: "var langsom",
    down: "var mistet",
    connecting: "var ved at forbinde",
  },
  silent: "tavs",
  commandsOff: {
    noBridge:
      "Callboards egen bro er ikke forbundet. Kommandoer til den er slået fra, indtil den er det.",
    noServer: "Den server findes ikke.",
    lost: (server) =>
      `${server} er mistet. Kommandoer til den er slået fra, indtil forbindelsen er tilbage.`,
    connecting: (server) =>
      `${server} er ikke forbundet endnu. Kommandoer til den er slået fra, indtil forbindelsen er tilbage.`,
  },
  connectionProblem: {
    "other-version":
      "Denne side og broen har forskellige versioner, så intet her er aktuelt. Genindlæs siden.",
    "signed-out": "Broen beder om nyt login, så intet her er aktuelt. Genindlæs siden.",
    forbidden: "Broen afviser denne side, så intet her er aktuelt.",
  },
  alarms: {
    region: "Alarmer",
    tryNow: "Prøv nu",
    tryServers: (servers: string) => `Prøv nu: ${servers}`,
    stopped: (time) => `Live-data er stoppet. Dette er billedet fra ${time}. Prøver igen.`,
    severalLost: (count, names) =>
      `${figures(count)} servere mistet: ${names}. Kommandoer til dem er slået fra, indtil forbindelserne er tilbage.`,
    lost: (server, ago, time) =>
      `${server} mistet for ${ago} siden. Viser opkald fra ${time}. Kommandoer til den er slået fra, indtil forbindelsen er tilbage.`,
    slow: (server, lasted) =>
      `${server} har svaret langsomt i ${lasted}. Dens opkald vises, som de var.`,
  },
  plates: {
    stopped: "Live-data er stoppet",
    picture: (time) => `Dette er billedet fra ${time}. Prøver igen.`,
    connecting: "Forbinder til broen",
    notConfigured: (server) => `${server} er ikke konfigureret`,
    none: "Ingen server er konfigureret",
    oneUp: "Server forbundet",
    oneConnecting: "Server ikke forbundet endnu",
    several: (up, count) => `${figures(up)} af ${figures(count)} servere forbundet`,
    lost: (server) => `${server} mistet`,
    severalLost: (count) => `${figures(count)} servere mistet`,
    notKnown: (count) => `${accounts(count)} ukendt`,
    slow: (server) => `${server} langsom`,
    asTheyWere: (count) => `${accounts(count)} vist, som de var`,
    refused: (count) => `${figures(count)} ikke registreret`,
    andMoreRefused: (account, more) => `${account} og ${figures(more)} mere`,
    moreAlarms: (count) =>
      counted(count, { one: "og 1 alarm mere", other: `og ${figures(count)} alarmer mere` }),
  },
};
