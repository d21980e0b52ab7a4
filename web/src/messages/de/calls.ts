import type { Messages } from "../en/index.ts";

export const calls: Messages["calls"] = {
  unknownNumber: "Unbekannte Nummer",
  verbs: {
    answer: "Annehmen",
    decline: "Ablehnen",
    switch: "Makeln",
    hold: "Halten",
    retrieve: "Fortsetzen",
    "hang-up": "Auflegen",
  },
  actions: {
    answer: (call) => `Annehmen: ${call}`,
    decline: (call) => `Ablehnen: ${call}`,
    switch: (call) => `Makeln zu ${call}`,
    hold: (call) => `Halten: ${call}`,
    retrieve: (call) => `Fortsetzen: ${call}`,
    "hang-up": (call) => `Auflegen: ${call}`,
  },
  states: {
    ringing: "Klingelt",
    dialing: "Wählt",
    talking: "Im Gespräch",
    held: "Gehalten",
    "held-inferred": "Gehalten",
    unsure: "Aktiv oder gehalten",
    ended: "Beendet",
    failed: "Fehlgeschlagen",
  },

  sentOn: { transferred: "Übergeben", diverted: "Umgeleitet", to: (number) => `an ${number}` },
  were: {
    ringing: "Klingelte",
    dialing: "Wählte",
    talking: "War im Gespräch",
    held: "War gehalten",
    "held-inferred": "War gehalten",
    unsure: "War aktiv oder gehalten",
  },
  sent: "gesendet",
  inferred: "vermutet",
  ringingLong: "Klingelt lange",
  onHoldLong: "Lange gehalten",
  saidRingingLong: (caller) => `${caller} klingelt seit einer halben Minute`,
  saidOnHoldLong: (caller) => `${caller} wird seit zwei Minuten gehalten`,
  called: "an",
  both: "und",
  claims: {
    answering: (by) => `${by} nimmt diesen Anruf gerade an.`,
    declining: (by) => `${by} lehnt diesen Anruf gerade ab.`,
  },
};
