export const station = {
  skip: "Skip to calls",
  keys: "Keys",
  panes: { calls: "Calls", dial: "Dial", activity: "Activity" },
  wireMissing: "The messages cannot be shown: this part of the page did not load. Reload the page.",
  dismissWire: "Put this away",
};
