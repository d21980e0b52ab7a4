import type { WelcomeText } from "../en/welcome.ts";
import { findings } from "./findings.ts";
import { counted, figures } from "./tools.ts";

export const welcome: WelcomeText = {
  headingDemo: "Noch kein Telefonserver eingerichtet",
  heading: "Weiteren Server anschließen",
  leadDemo:
    "Den Server hinzufügen, auf dem Ihr SIP-Plan läuft, oder sich mit eingebauten Demo-Anrufen umsehen. In der Demo verlässt nichts diesen Rechner.",
  lead: "Einen Server hinzufügen, auf dem ein SIP-Plan läuft. Die vorhandenen Server laufen weiter wie bisher.",
  brand: "Callboard: zum Platz",

  connect: "Server anschließen",
  protocol: "Art des Servers",
  protocols: { telestra: "ASTi Telestra", csta: "CSTA (uni-tel)" },
  csta: {
    userId: "Benutzer",
    userIdHint: "Wer sich anmeldet, etwa board@example.net.",
    pbxDomain: "Domäne",
    pbxDomainHint: "Die der Telefonanlage, etwa 12345678.pbx.example.",
    secretIn: "Wo Callboard das Passwort findet",
    secretIns: { env: "In der Umgebung", file: "In einer Datei" },
    secret: { env: "Name der Variablen", file: "Pfad der Datei" },
    secretHint: {
      env: "Etwa UNITEL_PASSWORD, gesetzt dort, wo Callboard gestartet wird. Das Passwort selbst wird hier nicht eingegeben.",
      file: "Etwa unitel.password neben der Konfiguration: eine Zeile. Das Passwort selbst wird hier nicht eingegeben.",
    },
    accounts: "Geräte, eines je Zeile",
    accountsHint: "Die Nebenstelle, dann auf Wunsch Nummer und Name: 200 Empfang",
    firstReply: "Anmeldung",
    everyAccount: "Jedes Gerät",
    errors: {
      portWrong:
        "Ein Port ist eine Zahl von 1 bis 65535. Wer die Telefonanlage betreibt, kennt sie.",
      userId: "Geben Sie den Benutzer ein, der sich anmeldet, mit höchstens 256 Zeichen.",
      pbxDomain: "Geben Sie die Domäne der Telefonanlage ein, mit höchstens 256 Zeichen.",
      secretMissing: {
        env: "Geben Sie den Namen der Variablen ein, in der das Passwort steht.",
        file: "Geben Sie den Pfad der Datei ein, in der das Passwort steht.",
      },
      secretWrong: {
        env: "Der Name einer Variablen hat nur Buchstaben, Ziffern und Unterstriche. Er ist nicht das Passwort selbst.",
        file: "Ein Pfad hat höchstens 256 Zeichen.",
      },
      accountsMissing: "Geben Sie mindestens ein Gerät ein.",
      lineTwice: (line) => `Zeile ${figures(line)}: Dieses Gerät ist schon da.`,
      lineWrong: (line) =>
        `Zeile ${figures(line)}: Schreiben Sie Nebenstelle, Nummer und Name, etwa 200 Empfang.`,
    },
  },
  host: "Hostname oder IP-Adresse",
  port: "Port",
  name: "Name (freiwillig)",
  nameHint: "Was man liest, etwa Bay 1.",
  accounts: "Konten aus dem SIP-Plan, eines je Zeile",
  accountsHint: "Das Konto, dann bei Bedarf Nummer und Name: account-1 3001 Übungsleiter",
  check: "Prüfen",
  checkAgain: "Noch einmal prüfen",
  add: "Server hinzufügen",
  checks: "Prüfungen",
  connection: "TCP-Verbindung",
  firstReply: "Erste Antwort",
  everyAccount: "Jedes Konto",
  checking: "Die Prüfung läuft. Sie dauert bis zu 8 s.",
  underWay: "läuft",

  demo: "Demo ausprobieren",
  demoWhat:
    "Drei simulierte Server nehmen Anrufe über echte Verbindungen an und führen sie, sodass Sie annehmen, anrufen, makeln und anmelden können. Kein Telefon klingelt.",
  demoGo: "Demo ansehen",
  servers: "Ihre Server",
  serversWhat: "Callboard ist mit diesen verbunden. Der Platz hat ihre Konten und Anrufe.",
  serversGo: "Platz öffnen",

  unreachable:
    "Callboard war nicht erreichbar, daher ist nicht bekannt, ob es geschehen ist. Prüfen, ob es läuft, dann noch einmal versuchen.",
  unreadable: "Die Antwort war nicht lesbar. Seite neu laden, dann noch einmal versuchen.",

  examples: { fireStation: "Feuerwache", approach: "Anflug", crashCrew: "Rettungstrupp" },
  errors: {
    hostMissing: "Hostnamen oder IP-Adresse des Telefonservers eingeben.",
    hostWrong: "Nur Hostname oder Adresse: ohne http:// und ohne Port.",
    portWrong: "Ein Port ist eine Zahl von 1 bis 65535; der von Telestra ist 3550.",
    nameWrong: "Ein Name hat höchstens 256 Zeichen.",
    accountsMissing: "Mindestens ein Konto des SIP-Plans eingeben.",
    lineTwice: (line) => `Zeile ${figures(line)}: dieses Konto ist schon da.`,
    lineWrong: (line) =>
      `Zeile ${figures(line)}: Konto, Nummer und Name schreiben, etwa account-1 3001 Ground.`,
  },
  findings,
  states: { good: "gut", failed: "fehlgeschlagen", "not-tried": "nicht versucht" },
  allGood: "Alles Geprüfte ist gut. Sie können den Server hinzufügen.",
  someFailed: (count) =>
    counted(count, {
      one: "Eine Prüfung ist fehlgeschlagen. Korrigieren und noch einmal prüfen, oder den Server so hinzufügen.",
      other: `${figures(count)} Prüfungen sind fehlgeschlagen. Korrigieren und noch einmal prüfen, oder den Server so hinzufügen.`,
    }),
  firstCall: {
    label: "Ihr erster Anruf",
    choose: "Das Konto zum Anrufen wählen",
    type: "Eine Nummer eingeben",
    press: "Anrufen drücken",
    done: "Ihr Anruf ist unterwegs: sein Streifen zeigt, wie es geht.",
    isDone: "erledigt",
    dismiss: "Anleitung zum ersten Anruf schließen",
  },
};
