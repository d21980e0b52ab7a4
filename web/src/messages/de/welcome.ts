import type { Messages } from "../en/index.ts";
import { counted, figures } from "./tools.ts";

export const welcome: Messages["welcome"] = {
  headingDemo: "Noch kein Telestra-Server eingerichtet",
  heading: "Weiteren Server anschließen",
  leadDemo:
    "Den Server hinzufügen, auf dem Ihr SIP-Plan läuft, oder sich mit eingebauten Demo-Anrufen umsehen. In der Demo verlässt nichts diesen Rechner.",
  lead: "Einen Server hinzufügen, auf dem ein SIP-Plan läuft. Die vorhandenen Server laufen weiter wie bisher.",
  brand: "Callboard: zum Platz",

  connect: "Server anschließen",
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
