import type { SignInText } from "./en.ts";

export const de: SignInText = {
  heading: "Anmelden",
  button: "Anmelden",
  atProvider: (provider: string) => `Anmelden mit ${provider}`,
  orPassword: "Oder mit Name und Passwort von Callboard:",
  idleAt: (provider: string) =>
    `Wegen Inaktivität gesperrt. Die Anzeige bleibt aktuell; melden Sie sich bei ${provider} an, um zu telefonieren.`,
  wakeAt: (provider: string) => `Entsperren mit ${provider}`,
  name: "Name",
  password: "Passwort",
  noUsers: "Noch kein Benutzer vorhanden",
  noLink:
    "Beim Start von Callboard wird ein Link ausgegeben, mit dem Sie den ersten Administrator anlegen. Er gilt 15 Minuten; nach einem Neustart gilt ein neuer. Oder verwenden Sie: callboard user add NAME --role admin",
  first: "Ersten Administrator anlegen",
  firstLead:
    "Legen Sie Namen und Passwort fest, mit denen Sie sich anmelden. Ein Administrator darf hier alles.",
  make: "Benutzer anlegen",
  hint: (least: number) => `Mindestens ${least} Zeichen, z.\u00a0B. einige Wörter.`,
  tooShort: (least: number) =>
    `Nicht angelegt. Das Passwort muss mindestens ${least} Zeichen haben.`,
  unreachable:
    "Nicht angemeldet. Callboard hat nicht geantwortet. Prüfen Sie, ob es läuft, und versuchen Sie es erneut.",
  idle: "Wegen Inaktivität gesperrt. Die Anzeige bleibt aktuell; geben Sie Ihr Passwort ein, um zu telefonieren.",
  wake: "Entsperren",
  you: "Sie",
  signedInAs: (name: string, role: string) => `Angemeldet als ${name}, ${role}`,
  signOut: "Abmelden",
  where: "Ihre Sitzungen",
  session: (browser: string | null, address: string) =>
    `${browser ?? "Unbekannter Browser"} auf ${address}`,
  thisOne: "diese Sitzung",
  used: (ago: string) => `vor ${ago} benutzt`,
  end: "Beenden",
  endOf: (browser: string | null, address: string) =>
    `Beenden: Sitzung in ${browser ?? "unbekanntem Browser"} auf ${address}`,
  notDone: "Ergebnis unklar. Callboard hat nicht geantwortet. Laden Sie die Seite neu.",
};
