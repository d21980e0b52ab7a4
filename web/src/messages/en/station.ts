export const station = {
  skip: "Skip to calls",
  keys: "Keyboard shortcuts",
  panes: { calls: "Calls", dial: "Dial", activity: "Activity" },
  wireMissing: "The messages could not be loaded. Reload the page.",
  dismissWire: "Dismiss",
};
