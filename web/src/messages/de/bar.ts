import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const bar: Messages["bar"] = {
  links: "Verbindungen",
  bridge: "Brücke",
  lastHeard: (time) => `zuletzt gehört ${time}`,
  manyUp: (count) => `${figures(count)} Server live`,
  manyUnknown: (count) => `${figures(count)} Server ungewiss`,
  showMessages: "Nachrichten anzeigen.",
  sinceShow: (time) => `Seit ${time}. Nachrichten anzeigen.`,
  theme: {
    light: "Zur hellen Darstellung wechseln",
    dark: "Zur dunklen Darstellung wechseln",
  },
  demo: "Demo",
  demoWhat: "Simulierte Server: kein Telefon klingelt.",
  readOnly: "Nur Anzeige",
  clock: "Uhrzeit der Brücke",
};
