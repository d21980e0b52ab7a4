import type { AdminText } from "./en.ts";
import { counted, figures } from "../../messages/de/tools.ts";

export const de: AdminText = {
  lead: "Wer Callboard benutzen darf und was damit getan wurde. Jede Änderung hier steht im Audit-Protokoll.",
  sections: { people: "Benutzer", tokens: "Tokens und Links", audit: "Audit-Protokoll" },
  forbidden: {
    heading: "Nur für Administratoren",
    text: (role: string) =>
      `Sie sind angemeldet als ${role}. Nur ein Administrator darf Benutzer und Tokens verwalten und das Audit-Protokoll lesen. Wenden Sie sich an einen Administrator, wenn etwas zu ändern ist.`,
    home: "Zu meiner Ansicht",
  },
  demo: "Die Server sind simuliert: Es gibt keine Anmeldung, keine Benutzer, keine Tokens und kein Audit-Protokoll. Schließen Sie einen Server an, um sie zu verwenden.",
  waiting: "Wird geladen…",
  loading: "Wird geladen…",
  notDone: "Ergebnis unklar. Callboard hat nicht geantwortet. Prüfen Sie die Liste.",
  notLoaded:
    "Die Liste wurde nicht geladen. Callboard hat nicht geantwortet. Versuchen Sie es erneut.",
  reload: "Neu laden",
  name: "Name",
  nameWrong: "Geben Sie einen Namen mit 1 bis 64 Zeichen ein.",
  role: "Rolle",
  roleWhat: {
    admin: "darf alles, auch Benutzer, Tokens und Server verwalten",
    instructor: "kann Anrufe steuern, auf allen oder einigen Konten",
    monitor: "kann alles sehen, nichts steuern",
    wall: "sieht Anrufe auf einer Wandanzeige, sonst nichts",
  },
  scope: {
    legend: "Darf steuern",
    all: "Alle Konten",
    some: "Nur diese",
    none: "Keine Konten",
    whole: (server: string, count: number) =>
      counted(count, {
        one: `${server}, das einzige Konto`,
        other: `${server}, alle ${figures(count)} Konten`,
      }),
    single: (server: string) => `Einzelne Konten von ${server}`,
    gone: (name: string) => `${name} (zurzeit nicht konfiguriert)`,
    missing: "Wählen Sie mindestens einen Server oder ein Konto aus.",
    more: (first: string, count: number) =>
      counted(count, {
        one: `${first} und 1 weiterer Eintrag`,
        other: `${first} und ${figures(count)} weitere Einträge`,
      }),
  },
};
