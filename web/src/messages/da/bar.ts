import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const bar: Messages["bar"] = {
  links: "Forbindelser",
  bridge: "Bro",
  lastHeard: (time) => `sidst hørt ${time}`,
  manyUp: (count) => `${figures(count)} servere live`,
  manyUnknown: (count) => `${figures(count)} servere ukendt`,
  showMessages: "Vis meddelelserne.",
  sinceShow: (time) => `Siden ${time}. Vis meddelelserne.`,
  theme: {
    light: "Skift til lyst tema",
    dark: "Skift til mørkt tema",
  },
  demo: "Demo",
  demoWhat: "Simulerede servere: ingen telefon ringer.",
  readOnly: "Kun visning",
  clock: "Broens tid",
};
