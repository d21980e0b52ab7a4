import { figures } from "./tools.ts";

export const bar = {
  links: "Links",
  bridge: "Bridge",
  lastHeard: (time: string) => `last heard ${time}`,
  manyUp: (count: number) => `${figures(count)} servers live`,
  manyUnknown: (count: number) => `${figures(count)} servers not heard of`,
  showMessages: "Show the messages.",
  sinceShow: (time: string) => `Since ${time}. Show the messages.`,
  theme: {
    light: "Switch to the light theme",
    dark: "Switch to the dark theme",
  },
  demo: "Demo",
  demoWhat: "Simulated servers: no telephone rings.",
  readOnly: "Read only",
  clock: "The bridge's time",
};
