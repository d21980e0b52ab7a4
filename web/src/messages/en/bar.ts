export const bar = {
  links: "Links",
  bridge: "Bridge",
  lastHeard: (time: string) => `last heard ${time}`,
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
