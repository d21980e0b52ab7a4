import type { Messages } from "../en/index.ts";

export const notify: Messages["notify"] = {
  region: "Systemmeddelelser",
  ask: "Vil du have en systemmeddelelse, når fanen er skjult?",
  allow: "Tillad",
  notNow: "Ikke nu",
  denied:
    "Browseren lader ikke siden give meddelelser. Det kan ændres i sidens indstillinger ved siden af adressen.",
  understood: "OK",
  title: (caller) => `Ringer: ${caller}`,
  body: (account) => `Til ${account}`,
};
