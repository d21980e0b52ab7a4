import type { Messages } from "../en/index.ts";
import { at, counted, figures } from "./tools.ts";

export const bar: Messages["bar"] = {
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
  demo: "Demo",
  demoWhat: "Simulerede servere: ingen rigtige telefoner ringer.",
  readOnly: "Kun visning",
  clock: "Callboards klokkeslæt",
};
