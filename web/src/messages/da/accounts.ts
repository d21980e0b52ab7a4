import type { Messages } from "../en/index.ts";
import { withinSentence } from "./tools.ts";

export const accounts: Messages["accounts"] = {
  registration: {
    registered: "Registreret",
    registering: "Registreres",
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
    480: "Ikke tilgængelig",
    500: "Fejl på SIP-server",
    503: "SIP-server optaget",
  },
  otherCode: (code) => `SIP ${code}`,
  loggingIn: "Logges ind",
  was: {
    registered: "Sidst: registreret",
    registering: "Sidst: registreres",
    refused: "Sidst: afvist",
    "logged-out": "Sidst: logget ud",
  },
  whyNot: {
    notChecked: "ikke kontrolleret endnu",
    loggedOut: "logget ud",
    registering: "registreres stadig",
    notConnected: "serveren er ikke forbundet",
    noCalls: "serveren kan ikke foretage opkald",
    notHeardFrom: "ingen kontakt",
    refused: withinSentence,
  },
};
