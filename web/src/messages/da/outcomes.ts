import type { Messages } from "../en/index.ts";

export const outcomes: Messages["outcomes"] = {
  names: {
    "make-call": "Opkald",
    answer: "Svar",
    "hang-up": "Læg på",
    switch: "Skift",
    hold: "Hold",
    retrieve: "Genoptag",
    login: "Log ind",
    logout: "Log ud",
    refresh: "Kontrol",
  },
  decline: "Afvis",
  failed: (command, reason) => `${command} mislykkedes. ${reason}`,
  unknown: (command, reason) => `${command}: udfald ukendt. ${reason}`,
  unclear: (command, reason) => `${command}: udfald uklart. ${reason}`,
  noReason: {
    failed: "Serveren afviste det uden at give en grund.",
    refused: "Intet blev sendt.",
    "not-sent": "Intet blev sendt.",
    unanswered: "Intet svar fra serveren.",
    unknown: "Hvad der blev af det, vides ikke. Se på opkaldene.",
    ambiguous: "Det kan ikke skelnes fra det, et andet program gjorde.",
  },
  dropped: "Forbindelsen til broen faldt ud, før der kom svar. Spørger igen.",
  notConnected: "Callboards egen bro er ikke forbundet. Intet blev sendt.",
};
