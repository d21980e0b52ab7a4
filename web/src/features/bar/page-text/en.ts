import { figures } from "../../../messages/en/tools.ts";

/** The text of the bar at the top. */
export const en = {
  links: "Links",
  bridge: "Bridge",
  lastHeard: (time: string) => `last update ${time}`,
  manyUp: (count: number) => `${figures(count)} servers live`,
  manyUnknown: (count: number) => `${figures(count)} servers: no reply yet`,
  showMessages: "Show messages.",
  sinceShow: (time: string) => `Since ${time}. Show messages.`,
  theme: {
    light: "Switch to the light theme",
    dark: "Switch to the dark theme",
  },
  demoWhat: "Simulated servers: no real phone will ring.",
  readOnly: "View only",
  clock: "Callboard's time",
};

export type BarText = typeof en;
