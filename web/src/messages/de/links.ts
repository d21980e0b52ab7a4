import type { Messages } from "../en/index.ts";

export const links: Messages["links"] = {
  word: { up: "aktiv", slow: "langsam", down: "getrennt", connecting: "verbindet" },
  was: {
    up: "zuletzt aktiv",
    slow: "zuletzt langsam",
    down: "zuletzt getrennt",
    connecting: "zuletzt im Aufbau",
  },
  silent: "keine Daten",
  commandsOff: {
    noBridge:
      "Keine Verbindung zu Callboard. Sie können Anrufe erst wieder steuern, wenn die Verbindung besteht.",
    noServer: "Diesen Server gibt es nicht.",
    lost: (server) =>
      `Keine Verbindung zu ${server}. Sie können dort Anrufe erst wieder steuern, wenn die Verbindung besteht.`,
    connecting: (server) =>
      `${server} ist noch nicht verbunden. Sie können dort Anrufe steuern, sobald die Verbindung besteht.`,
  },
  connectionProblem: {
    "other-version":
      "Nicht aktuell: Diese Seite und Callboard haben verschiedene Versionen. Laden Sie die Seite neu.",
    "signed-out": "Nicht aktuell: Callboard verlangt eine neue Anmeldung. Laden Sie die Seite neu.",
    forbidden: "Nicht aktuell: Callboard hat diese Seite abgelehnt.",
  },
  alarms: "Alarme",
};
