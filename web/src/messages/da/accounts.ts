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
    401: "Adgangskoden blev afvist",
    403: "Ikke tilladt",
    404: "Brugeren findes ikke",
    407: "Adgangskoden blev afvist",
    408: "SIP-serveren svarer ikke",
    423: "Intervallet er for kort",
    480: "Ikke tilgængelig",
    500: "Fejl på SIP-serveren",
    503: "SIP-serveren er optaget",
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
