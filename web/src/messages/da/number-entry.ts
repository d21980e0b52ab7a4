import type { Messages } from "../en/index.ts";

export const numberEntry: Messages["numberEntry"] = {
  keypad: "Taltastatur",
  suggestions: "Forslag",
  dialledBefore: "Seneste",
  noMatch: (name) => `Intet fundet for ”${name}”. Tryk igen for at ringe alligevel.`,
};
