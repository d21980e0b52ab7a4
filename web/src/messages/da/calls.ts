import type { Messages } from "../en/index.ts";

export const calls: Messages["calls"] = {
  unknownNumber: "Ukendt nummer",
  verbs: {
    answer: "Svar",
    decline: "Afvis",
    switch: "Skift",
    hold: "Hold",
    retrieve: "Genoptag",
    "hang-up": "Læg på",
  },
  actions: {
    answer: (call) => `Svar ${call}`,
    decline: (call) => `Afvis ${call}`,
    switch: (call) => `Skift til ${call}`,
    hold: (call) => `Sæt ${call} på hold`,
    retrieve: (call) => `Genoptag ${call}`,
    "hang-up": (call) => `Læg på: ${call}`,
  },
  states: {
    ringing: "Ringer",
    dialing: "Kalder",
    talking: "Taler",
    held: "På hold",
    "held-inferred": "På hold",
    unsure: "Taler eller på hold",
    ended: "Afsluttet",
    failed: "Mislykket",
  },

  sentOn: { transferred: "Omstillet", diverted: "Sendt videre", to: (number) => `til ${number}` },
  were: {
    ringing: "Ringede",
    dialing: "Kaldte",
    talking: "Talte",
    held: "Var på hold",
    "held-inferred": "Var på hold",
    unsure: "Talte eller var på hold",
  },
  sent: "sendt",
  inferred: "udledt",
  ringingLong: "Ringer længe",
  onHoldLong: "Længe på hold",
  saidRingingLong: (caller) => `${caller} har ringet i et halvt minut`,
  saidOnHoldLong: (caller) => `${caller} har været på hold i to minutter`,
  called: "til",
  both: "og",
  claims: {
    answering: (by) => `${by} er ved at besvare opkaldet.`,
    declining: (by) => `${by} er ved at afvise opkaldet.`,
  },
};
