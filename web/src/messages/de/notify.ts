import type { Messages } from "../en/index.ts";

export const notify: Messages["notify"] = {
  region: "Systemmeldungen",
  ask: "Eine Systemmeldung zeigen, wenn dieser Tab verdeckt ist?",
  allow: "Erlauben",
  notNow: "Jetzt nicht",
  denied:
    "Der Browser lässt diese Seite keine Meldungen zeigen. Das lässt sich in den Einstellungen der Seite neben der Adresse ändern.",
  understood: "OK",
  title: (caller) => `Klingelt: ${caller}`,
  body: (account) => `An ${account}`,
};
