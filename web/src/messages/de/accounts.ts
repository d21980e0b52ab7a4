import type { Messages } from "../en/index.ts";

export const accounts: Messages["accounts"] = {
  registration: {
    registered: "Registriert",
    registering: "Registriert sich",
    "logged-out": "Abgemeldet",
    unknown: "Noch nicht geprüft",
  },
  service: { in: "In Betrieb", out: "Außer Betrieb" },
  refused: {
    401: "Passwort abgelehnt",
    403: "Nicht erlaubt",
    404: "Benutzer unbekannt",
    407: "Passwort abgelehnt",
    408: "SIP-Server antwortet nicht",
    423: "Intervall zu kurz",
    480: "Nicht erreichbar",
    500: "Fehler im SIP-Server",
    503: "SIP-Server ausgelastet",
  },
  otherCode: (code) => `SIP ${code}`,
  loggingIn: "Meldet sich an",
  was: {
    registered: "War registriert",
    registering: "War beim Registrieren",
    refused: "War abgelehnt",
    "logged-out": "War abgemeldet",
  },
  whyNot: {
    notChecked: "noch nicht geprüft",
    loggedOut: "abgemeldet",
    registering: "registriert sich",
    notConnected: "nicht verbunden",
    noCalls: "kann nicht anrufen",
    notHeardFrom: "nicht gemeldet",
    refused: (words) => words,
  },
};
