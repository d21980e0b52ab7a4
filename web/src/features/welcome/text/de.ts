import type { WelcomeText } from "./en.ts";
import { findings } from "./de-findings.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

export const de: WelcomeText = {
  headingDemo: "Noch kein Telefonserver eingerichtet",
  heading: "Weiteren Server anschließen",
  leadDemo:
    "Fügen Sie den Server hinzu, auf dem Ihr SIP-Plan läuft, oder sehen Sie sich mit den eingebauten Demo-Anrufen um. In der Demo verlässt nichts diesen Rechner.",
  lead: "Fügen Sie einen Server hinzu, auf dem ein SIP-Plan läuft. Die vorhandenen Server laufen unverändert weiter.",
  brand: "Callboard: zum Platz",

  connect: "Server anschließen",
  protocol: "Art des Servers",
  protocols: { telestra: "ASTi Telestra", csta: "CSTA (uni-tel)" },
  csta: {
    userId: "Benutzer",
    userIdHint: "Der Benutzer für die Anmeldung, z.\u00a0B. board@example.net.",
    pbxDomain: "Domäne",
    pbxDomainHint: "Die Domäne der Telefonanlage, z.\u00a0B. 12345678.pbx.example.",
    secretIn: "Speicherort des Passworts",
    secretIns: { env: "Umgebungsvariable", file: "Datei" },
    secret: { env: "Name der Variablen", file: "Pfad der Datei" },
    secretHint: {
      env: "Z.\u00a0B. UNITEL_PASSWORD, gesetzt für den Start von Callboard. Das Passwort selbst geben Sie hier nicht ein.",
      file: "Z.\u00a0B. unitel.password neben der Konfiguration: eine Zeile. Das Passwort selbst geben Sie hier nicht ein.",
    },
    accounts: "Geräte, eines pro Zeile",
    accountsHint: "Nebenstelle, dann optional Nummer und Name: 200 Empfang",
    firstReply: "Anmeldung",
    everyAccount: "Jedes Gerät",
    errors: {
      portWrong:
        "Ein Port ist eine Zahl von 1 bis 65535. Fragen Sie den Betreiber der Telefonanlage.",
      userId: "Geben Sie den Benutzer für die Anmeldung ein, höchstens 256 Zeichen.",
      pbxDomain: "Geben Sie die Domäne der Telefonanlage ein, höchstens 256 Zeichen.",
      secretMissing: {
        env: "Geben Sie den Namen der Variablen ein, die das Passwort enthält.",
        file: "Geben Sie den Pfad der Datei ein, die das Passwort enthält.",
      },
      secretWrong: {
        env: "Der Name einer Variablen besteht nur aus Buchstaben, Ziffern und Unterstrichen. Er ist nicht das Passwort selbst.",
        file: "Ein Pfad hat höchstens 256 Zeichen.",
      },
      accountsMissing: "Geben Sie mindestens ein Gerät ein.",
      lineTwice: (line) => `Zeile ${figures(line)}: Gerät doppelt.`,
      lineWrong: (line) =>
        `Zeile ${figures(line)}: Geben Sie Nebenstelle, Nummer und Name ein, z.\u00a0B. 200 Empfang.`,
    },
  },
  host: "Hostname oder IP-Adresse",
  port: "Port",
  settings: {
    name: {
      label: "Name (optional)",
      hint: "Anzeigename, z.\u00a0B. Bay 1.",
      wrong: "Ein Name hat höchstens 256 Zeichen.",
    },
  },
  accounts: "Konten aus dem SIP-Plan, eines pro Zeile",
  accountsHint: "Konto, dann optional Nummer und Name: account-1 3001 Übungsleiter",
  check: "Prüfen",
  checkAgain: "Erneut prüfen",
  add: "Server hinzufügen",
  checks: "Prüfungen",
  connection: "TCP-Verbindung",
  firstReply: "Erste Antwort",
  everyAccount: "Jedes Konto",
  checking: "Die Prüfung läuft. Sie dauert bis zu 8 Sekunden.",
  underWay: "läuft",

  demo: "Demo ausprobieren",
  demoWhat:
    "Drei simulierte Server nehmen Anrufe über echte Verbindungen an und rufen selbst an. Sie können annehmen, anrufen, makeln und Konten anmelden. Es klingelt kein echtes Telefon.",
  demoGo: "Demo ansehen",
  servers: "Ihre Server",
  serversWhat:
    "Callboard ist mit diesen Servern verbunden. Der Platz zeigt ihre Konten und Anrufe.",
  serversGo: "Platz öffnen",

  unreachable:
    "Ergebnis unklar. Callboard war nicht erreichbar. Prüfen Sie, ob es läuft, und versuchen Sie es erneut.",
  unreadable: "Die Antwort war nicht lesbar. Laden Sie die Seite neu und versuchen Sie es erneut.",

  examples: { fireStation: "Feuerwache", approach: "Anflug", crashCrew: "Flughafenfeuerwehr" },
  errors: {
    hostMissing: "Geben Sie Hostname oder IP-Adresse des Telefonservers ein.",
    hostWrong: "Geben Sie nur Hostname oder IP-Adresse ein, ohne http:// und ohne Port.",
    portWrong: "Ein Port ist eine Zahl von 1 bis 65535. Telestra verwendet 3550.",
    accountsMissing: "Geben Sie mindestens ein Konto des SIP-Plans ein.",
    lineTwice: (line) => `Zeile ${figures(line)}: Konto doppelt.`,
    lineWrong: (line) =>
      `Zeile ${figures(line)}: Geben Sie Konto, Nummer und Name ein, z.\u00a0B. account-1 3001 Ground.`,
  },
  findings,
  states: { good: "in Ordnung", failed: "fehlgeschlagen", "not-tried": "nicht ausgeführt" },
  allGood: "Alle Prüfungen bestanden. Sie können den Server hinzufügen.",
  someFailed: (count) =>
    counted(count, {
      one: "1 Prüfung ist fehlgeschlagen. Korrigieren Sie die Angaben und prüfen Sie erneut, oder fügen Sie den Server trotzdem hinzu.",
      other: `${figures(count)} Prüfungen sind fehlgeschlagen. Korrigieren Sie die Angaben und prüfen Sie erneut, oder fügen Sie den Server trotzdem hinzu.`,
    }),
  firstCall: {
    label: "Ihr erster Anruf",
    choose: "Konto zum Anrufen auswählen",
    type: "Nummer eingeben",
    press: "„Anrufen“ drücken",
    done: "Ihr Anruf läuft: Verfolgen Sie ihn in seiner Zeile.",
    isDone: "erledigt",
    dismiss: "Anleitung zum ersten Anruf schließen",
  },
};
