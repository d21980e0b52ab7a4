import type { BarText } from "./en.ts";
import { at, counted, figures } from "../../../messages/da/tools.ts";

export const da: BarText = {
  links: "Forbindelser",
  bridge: "Bridge",
  lastHeard: (time) => `seneste kontakt ${at(time)}`,
  manyUp: (count) =>
    counted(count, { one: "1 server forbundet", other: `${figures(count)} servere forbundet` }),
  manyUnknown: (count) =>
    counted(count, {
      one: "1 server: ingen kontakt",
      other: `${figures(count)} servere: ingen kontakt`,
    }),
  showMessages: "Vis beskederne.",
  sinceShow: (time) => `Siden ${at(time)}. Vis beskederne.`,
  theme: {
    light: "Brug lyst tema",
    dark: "Brug mørkt tema",
  },
  demoWhat: "Simulerede servere: ingen rigtige telefoner ringer.",
  readOnly: "Kun visning",
  clock: "Callboards klokkeslæt",
};
