import type { Messages } from "../en/index.ts";

export const doubts: Messages["doubts"] = {
  inferred: (evidence) => `Vermutet: ${evidence}.`,
  notCertain: (evidence) => `Unklar: ${evidence}.`,
  timeBy: (time, by) => `${time} von ${by}`,
  evidence: {
    "server-event": (when) => `Der Server hat es um ${when} gemeldet`,
    "server-status": (when) =>
      `Der Status von ${when} zeigt diesen Anruf, aber nicht, ob er im Gespräch ist oder gehalten wird`,
    "command-sent": (when) =>
      `Um ${when} gesendet; der Server hat den Befehl noch nicht angenommen`,
    "switch-sent": (when) =>
      `Makeln um ${when} gesendet; der Server meldet keinen Fehler, bestätigt es aber nicht`,
    "answer-sent": (when) =>
      `Ein anderer Anruf wurde um ${when} angenommen; der Server meldet nicht, ob dieser seitdem gehalten wird`,
    "new-call-talking": (when) =>
      `Ein anderer Anruf dieses Kontos hat um ${when} begonnen; der Server meldet nicht, ob dieser seitdem gehalten wird`,
    "current-call-ended": (when) =>
      `Der andere Anruf dieses Kontos wurde um ${when} beendet; der Server meldet nicht, ob dieser fortgesetzt wurde`,
    "switch-refused": (when) =>
      `Um ${when} wurde das Makeln abgelehnt; daher ist unklar, welcher Anruf im Gespräch ist`,
    "foreign-activity": (when) =>
      `Seit ${when} hat hier möglicherweise ein anderes Programm gemakelt`,
    "link-lost": (when) =>
      `Um ${when} wurde die Verbindung unterbrochen; was seitdem geschehen ist, ist unklar`,
  },
  why: {
    foreign: "Möglicherweise hat hier ein anderes Programm gemakelt.",
    newCall:
      "Ein neuer Anruf hat begonnen. Der Server meldet nicht, ob die anderen gehalten werden.",
    callEnded:
      "Das laufende Gespräch ist beendet. Der Server meldet nicht, ob ein anderes fortgesetzt wurde.",
    refused: "Das Makeln wurde abgelehnt. Daher ist unklar, welcher Anruf im Gespräch ist.",
    linkLost: "Die Verbindung war unterbrochen. Daher ist unklar, welcher Anruf im Gespräch ist.",
    notTold: "Der Server meldet nicht, welcher Anruf im Gespräch ist.",
  },
  remedy: {
    switch: "Drücken Sie „Makeln“, um sicherzugehen.",
    retrieve: "Drücken Sie „Fortsetzen“, um sicherzugehen.",
  },
};
