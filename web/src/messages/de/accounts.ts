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
    403: "Zugriff verweigert",
    404: "Benutzer unbekannt",
    407: "Passwort abgelehnt",
    408: "SIP-Server antwortet nicht",
    423: "Intervall zu kurz",
    480: "Konto nicht erreichbar",
    500: "Fehler im SIP-Server",
    503: "SIP-Server überlastet",
  },
  otherCode: (code) => `SIP ${code}`,
  loggingIn: "Meldet sich an",
  was: {
    registered: "Zuletzt: registriert",
    registering: "Zuletzt: registriert sich",
    refused: "Zuletzt: abgelehnt",
    "logged-out": "Zuletzt: abgemeldet",
  },
  whyNot: {
    notChecked: "noch nicht geprüft",
    loggedOut: "abgemeldet",
    registering: "registriert sich",
    notConnected: "nicht verbunden",
    noCalls: "kann nicht anrufen",
    notHeardFrom: "kein Kontakt",
    // All begin with a noun but this one.
    refused: (words) => words.replace(/^Außer/u, "außer"),
  },
};
