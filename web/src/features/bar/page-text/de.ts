import type { BarText } from "./en.ts";
import { figures } from "../../../messages/de/tools.ts";

export const de: BarText = {
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
  demoWhat: "Simulierte Server: Es klingelt kein echtes Telefon.",
  readOnly: "Nur Leserechte",
  clock: "Uhrzeit von Callboard",
};
