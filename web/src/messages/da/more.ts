import type { Messages } from "../en/index.ts";

export const more: Messages["more"] = {
  of: (call) => `Flere valg for ${call}`,
  transfer: "Omstil",
  noNumber: "Indtast et nummer eller et navn først.",
  about: "På hold:",
  backTo: (name) => `Tilbage til ${name}`,
  transferLabel: (call, to) => `Omstil ${call} til ${to}`,
  backLabel: (call, from) => `Afslut forespørgslen med ${from}, tilbage til ${call}`,
  waits: "På hold, mens du taler med",
  notLoaded: "Denne del af siden blev ikke indlæst. Genindlæs siden.",
};
