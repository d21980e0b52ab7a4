import type { PeopleText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

export const de: PeopleText = {
  add: "Benutzer anlegen",
  caption: "Alle Benutzer",
  columns: {
    scope: "Darf steuern",
    sessions: "Angemeldet",
    made: "Angelegt",
    acts: "Aktionen",
  },
  disabled: "Deaktiviert",
  you: "Sie",
  sessions: (count: number) =>
    counted(count, { one: "1 Sitzung", other: `${figures(count)} Sitzungen` }),
  last: (when: string) => `zuletzt ${when}`,
  atProvider: (provider: string) => `meldet sich bei ${provider} an`,
  noPassword: "Dieser Benutzer meldet sich bei einem Anbieter an und hat hier kein Passwort.",
  roleElsewhere: "Der Anbieter vergibt die Rolle bei jeder Anmeldung.",
  never: "noch nie",
  more: (name: string) => `Mehr zu ${name}`,
  change: "Rolle und Konten ändern…",
  changeTitle: (name: string) => `${name} ändern`,
  password: "Neues Passwort…",
  passwordTitle: (name: string) => `Neues Passwort für ${name}`,
  passwordLabel: "Passwort",
  passwordHint: (least: number) =>
    `Mindestens ${figures(least)} Zeichen, z.\u00a0B. einige Wörter. Teilen Sie es nur diesem Benutzer mit.`,
  passwordShort: (least: number) => `Das Passwort muss mindestens ${figures(least)} Zeichen haben.`,
  end: "Alle Sitzungen beenden…",
  endTitle: (name: string) => `Alle Sitzungen von ${name} beenden?`,
  endWhat:
    "Offene Seiten zeigen innerhalb einer Sekunde wieder die Anmeldung. Das Passwort bleibt unverändert.",
  disable: "Deaktivieren…",
  disableTitle: (name: string) => `${name} deaktivieren?`,
  disableWhat:
    "Eine Anmeldung mit diesem Namen ist erst wieder möglich, wenn Sie ihn aktivieren. Gelöscht wird nichts.",
  enable: "Aktivieren",
  endsNow: (count: number) =>
    counted(count, {
      one: "1 Sitzung wird jetzt beendet.",
      other: `${figures(count)} Sitzungen werden jetzt beendet.`,
    }),
  yourself: "Das sind Sie selbst: Sie müssen sich neu anmelden.",
  at: (browser: string, address: string) => `${browser} auf ${address}`,
  browser: "Unbekannter Browser",
  doAdd: "Anlegen",
  doChange: "Ändern",
  doPassword: "Passwort setzen",
  doEnd: "Sitzungen beenden",
  doDisable: "Deaktivieren",
  added: (name: string) => `${name} wurde angelegt und kann sich anmelden.`,
  changed: (name: string) => `${name} wurde geändert.`,
  passwordSet: (name: string) => `${name} hat ein neues Passwort.`,
  ended: (name: string) => `Die Sitzungen von ${name} wurden beendet.`,
  disabledNow: (name: string) => `${name} wurde deaktiviert.`,
  enabledNow: (name: string) => `${name} kann sich wieder anmelden.`,
};
