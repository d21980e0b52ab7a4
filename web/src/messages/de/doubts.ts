import type { Messages } from "../en/index.ts";

export const doubts: Messages["doubts"] = {
  inferred: (evidence) => `Vermutet: ${evidence}.`,
  notCertain: (evidence) => `Nicht sicher: ${evidence}.`,
  timeBy: (time, by) => `${time} von ${by}`,
  evidence: {
    "server-event": (when) => `der Server hat es um ${when} gemeldet`,
    "server-status": (when) =>
      `der Status von ${when} zeigt diesen Anruf, aber nicht, ob er aktiv oder gehalten ist`,
    "command-sent": (when) => `gesendet ${when}; der Server hat es noch nicht angenommen`,
    "switch-sent": (when) =>
      `Makeln gesendet ${when}; kein Fehler kam, aber dieser Server bestätigt es nicht`,
    "answer-sent": (when) =>
      `ein anderer Anruf wurde hier angenommen ${when}; dieser Server sagt nicht, was das für diesen bedeutet`,
    "new-call-talking": (when) =>
      `ein anderer Anruf dieses Kontos begann um ${when}; dieser Server sagt nicht, was das für diesen bedeutet`,
    "current-call-ended": (when) =>
      `der andere Anruf dieses Kontos endete um ${when}; dieser Server sagt nicht, ob dieser fortgesetzt wurde`,
    "switch-refused": (when) =>
      `ein Makeln wurde um ${when} abgelehnt; welcher Anruf aktiv ist, ist nicht bekannt`,
    "foreign-activity": (when) => `seit ${when} hat hier vielleicht ein anderes Programm gemakelt`,
    "link-lost": (when) =>
      `die Verbindung ging um ${when} verloren; was seither geschah, ist nicht bekannt`,
  },
  why: {
    foreign: "Ein anderes Programm hat hier vielleicht gemakelt.",
    newCall:
      "Hier begann ein neuer Anruf, und dieser Server sagt nicht, was das für die anderen bedeutet.",
    callEnded:
      "Der aktive Anruf endete, und dieser Server sagt nicht, ob ein anderer fortgesetzt wurde.",
    refused: "Ein Makeln wurde abgelehnt, daher ist nicht bekannt, welcher Anruf aktiv ist.",
    linkLost:
      "Die Verbindung war eine Weile verloren, daher ist nicht bekannt, welcher Anruf aktiv ist.",
    notTold: "Dieser Server sagt nicht, welcher Anruf aktiv ist.",
  },
  remedy: {
    switch: "Zur Sicherheit zu einem makeln.",
    retrieve: "Zur Sicherheit einen fortsetzen.",
  },
};
