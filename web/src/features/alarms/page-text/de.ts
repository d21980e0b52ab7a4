import type { AlarmsText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

export const de: AlarmsText = {
  tryNow: "Jetzt versuchen",
  tryServers: (servers: string) => `Jetzt versuchen: ${servers}`,
  stopped: (time) => `Verbindung unterbrochen. Stand: ${time}. Verbindung wird wiederhergestellt…`,
  severalLost: (count, names) =>
    counted(count, {
      one: `Keine Verbindung zu 1 Server: ${names}. Sie können dort Anrufe erst wieder steuern, wenn die Verbindung besteht.`,
      other: `Keine Verbindung zu ${figures(count)} Servern: ${names}. Sie können dort Anrufe erst wieder steuern, wenn die Verbindungen bestehen.`,
    }),
  lost: (server, ago, time) =>
    `Seit ${ago} keine Verbindung zu ${server}. Anrufe: Stand ${time}. Sie können dort Anrufe erst wieder steuern, wenn die Verbindung besteht.`,
  slow: (server, lasted) =>
    `${server} antwortet seit ${lasted} langsam. Die Anrufe sind möglicherweise nicht aktuell.`,
};
