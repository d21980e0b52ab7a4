import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const bar: Messages["bar"] = {
  links: "Verbindungen",
  bridge: "Bridge",
  lastHeard: (time) => `letzter Kontakt um ${time}`,
  manyUp: (count) => `${figures(count)} Server aktiv`,
  manyUnknown: (count) => `${figures(count)} Server ohne Kontakt`,
  showMessages: "Nachrichten anzeigen",
  sinceShow: (time) => `Seit ${time}. Nachrichten anzeigen`,
  theme: {
    light: "Zum hellen Farbschema wechseln",
    dark: "Zum dunklen Farbschema wechseln",
  },
  demo: "Demo",
  demoWhat: "Simulierte Server: Es klingelt kein echtes Telefon.",
  readOnly: "Nur Leserechte",
  clock: "Uhrzeit von Callboard",
};
