import type { Messages } from "../en/index.ts";

export const accounts: Messages["accounts"] = {
  registration: {
    registered: "Registreret",
    registering: "Registrerer",
    "logged-out": "Logget ud",
    unknown: "Ikke kontrolleret endnu",
  },
  service: { in: "I drift", out: "Ude af drift" },
  refused: {
    401: "Adgangskode afvist",
    403: "Ikke tilladt",
    404: "Bruger findes ikke",
    407: "Adgangskode afvist",
    408: "SIP-server svarer ikke",
    423: "Interval for kort",
    480: "Utilgængelig",
    500: "Fejl på SIP-server",
    503: "SIP-server optaget",
  },
  otherCode: (code) => `SIP ${code}`,
  loggingIn: "Logger ind",
  was: {
    registered: "Var registreret",
    registering: "Var ved at registrere",
    refused: "Var afvist",
    "logged-out": "Var logget ud",
  },
  whyNot: {
    notChecked: "ikke kontrolleret endnu",
    loggedOut: "logget ud",
    registering: "registrerer",
    notConnected: "ikke forbundet",
    noCalls: "kan ikke ringe op",
    notHeardFrom: "ikke hørt fra",
    refused: (words) => words,
  },
};
