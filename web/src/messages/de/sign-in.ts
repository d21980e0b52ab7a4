import type { SignInText } from "../en/sign-in.ts";

export const signIn: SignInText = {
  heading: "Anmelden",
  button: "Anmelden",
  atProvider: (provider: string) => `Anmelden mit ${provider}`,
  orPassword: "Oder mit Namen und Passwort von Callboard:",
  idleAt: (provider: string) =>
    `Hier ist eine Weile nichts geschehen. Das Bild läuft weiter; vor einem Befehl fragt ${provider}, wer Sie sind.`,
  wakeAt: (provider: string) => `Weiter mit ${provider}`,
  name: "Name",
  password: "Passwort",
  nobody: "Noch kann sich niemand anmelden",
  noLink:
    "Wo Callboard gestartet wurde, steht ein Link, der den ersten Admin anlegt. Er gilt 15 Minuten; ein Neustart schreibt einen neuen. Oder: callboard user add NAME --role admin",
  first: "Den ersten Admin anlegen",
  firstLead:
    "Wählen Sie Namen und Passwort, mit denen Sie sich anmelden werden. Ein Admin darf hier alles.",
  make: "Mich zum Admin machen",
  hint: (least: number) => `${least} Zeichen oder mehr. Ein paar Wörter sind gut.`,
  tooShort: (least: number) =>
    `Das Passwort braucht ${least} Zeichen oder mehr. Noch ist nichts geschehen.`,
  unreachable:
    "Callboard hat nicht geantwortet. Sie sind nicht angemeldet: Prüfen Sie, ob es läuft, und versuchen Sie es wieder.",
  idle: "Hier ist eine Weile nichts geschehen. Das Bild läuft weiter; vor einem Befehl wird Ihr Passwort verlangt.",
  wake: "Weiter",
  you: "Sie",
  signedInAs: (name: string, role: string) => `Angemeldet als ${name}, ${role}`,
  roles: { admin: "Admin", instructor: "Ausbilder", monitor: "Monitor", wall: "Tafel" },
  signOut: "Abmelden",
  where: "Wo Sie angemeldet sind",
  session: (browser: string | null, address: string) =>
    `${browser ?? "Ein Browser"} auf ${address}`,
  thisOne: "dieser hier",
  used: (ago: string) => `vor ${ago} benutzt`,
  end: "Beenden",
  endOf: (browser: string | null, address: string) =>
    `Die Sitzung von ${browser ?? "einem Browser"} auf ${address} beenden`,
  insecureTransportLabel: "Ungeschützte Verbindung",
  insecureTransport:
    "Diese Seite kam über einfaches HTTP. Wer im Netz ist, kann mitlesen und übernehmen: nur dort benutzen, wo Sie allen vertrauen.",
  noPasswordHere:
    "Von hier kann nichts gesendet werden: Diese Seite kam über einfaches HTTP, wo andere ein Kennwort lesen können. Öffnen Sie Callboard über https oder auf dem eigenen Rechner.",
  notDone:
    "Callboard hat nicht geantwortet; ob es geschehen ist, ist nicht bekannt. Laden Sie die Seite neu.",
};
