import type { WelcomeText } from "../en/welcome.ts";
import { findings } from "./findings.ts";
import { counted, figures } from "./tools.ts";

export const welcome: WelcomeText = {
  headingDemo: "Ingen telefonserver er sat op endnu",
  heading: "Tilslut endnu en server",
  leadDemo:
    "Tilføj den server, der kører din SIP-plan, eller se dig om med indbyggede demoopkald. Intet forlader denne maskine i demoen.",
  lead: "Tilføj en server, der kører en SIP-plan. De servere, der allerede er der, kører videre, som de er.",
  brand: "Callboard: til stationen",

  connect: "Tilslut en server",
  protocol: "Slags server",
  protocols: { telestra: "ASTi Telestra", csta: "CSTA (uni-tel)" },
  csta: {
    userId: "Bruger",
    userIdHint: "Hvem der logger ind, for eksempel board@example.net.",
    pbxDomain: "Domæne",
    pbxDomainHint: "Telefonsystemets, for eksempel 12345678.pbx.example.",
    secretIn: "Hvor Callboard finder adgangskoden",
    secretIns: { env: "I miljøet", file: "I en fil" },
    secret: { env: "Variablens navn", file: "Filens sti" },
    secretHint: {
      env: "For eksempel UNITEL_PASSWORD, sat dér, hvor Callboard startes. Selve adgangskoden skrives ikke her.",
      file: "For eksempel unitel.password ved siden af konfigurationen: én linje. Selve adgangskoden skrives ikke her.",
    },
    accounts: "Enheder, én pr. linje",
    accountsHint: "Lokalnummeret, så dets nummer og navn, hvis du vil: 200 Reception",
    firstReply: "Login",
    everyAccount: "Hver enhed",
    errors: {
      portWrong: "En port er et tal fra 1 til 65535. Den, der driver telefonsystemet, ved hvilket.",
      userId: "Skriv brugeren, der logger ind, med højst 256 tegn.",
      pbxDomain: "Skriv telefonsystemets domæne med højst 256 tegn.",
      secretMissing: {
        env: "Skriv navnet på den variabel, der har adgangskoden.",
        file: "Skriv stien til den fil, der har adgangskoden.",
      },
      secretWrong: {
        env: "Et variabelnavn har kun bogstaver, tal og understreger. Det er ikke selve adgangskoden.",
        file: "En sti har højst 256 tegn.",
      },
      accountsMissing: "Skriv mindst én enhed.",
      lineTwice: (line) => `Linje ${figures(line)}: denne enhed er der allerede.`,
      lineWrong: (line) =>
        `Linje ${figures(line)}: skriv lokalnummeret, dets nummer og dets navn, for eksempel 200 Reception.`,
    },
  },
  host: "Værtsnavn eller IP-adresse",
  port: "Port",
  name: "Navn (valgfrit)",
  nameHint: "Det, folk læser, fx Bay 1.",
  accounts: "Konti fra SIP-planen, én pr. linje",
  accountsHint: "Kontoen og eventuelt dens nummer og navn: account-1 3001 Øvelsesleder",
  check: "Kontrollér",
  checkAgain: "Kontrollér igen",
  add: "Tilføj server",
  checks: "Kontroller",
  connection: "TCP-forbindelse",
  firstReply: "Første svar",
  everyAccount: "Hver konto",
  checking: "Kontrollerer. Det tager op til 8 s.",
  underWay: "i gang",

  demo: "Prøv demoen",
  demoWhat:
    "Tre simulerede servere modtager og foretager opkald over rigtige forbindelser, så du kan svare, ringe op, skifte og logge ind. Ingen telefon ringer.",
  demoGo: "Se demoen",
  servers: "Dine servere",
  serversWhat: "Callboard er forbundet til disse. Stationen har deres konti og opkald.",
  serversGo: "Åbn stationen",

  unreachable:
    "Callboard kunne ikke nås, så det vides ikke, om det blev gjort. Se efter, om det kører, og prøv igen.",
  unreadable: "Svaret kunne ikke læses. Genindlæs siden, og prøv igen.",

  examples: { fireStation: "Brandstation", approach: "Indflyvning", crashCrew: "Redningshold" },
  errors: {
    hostMissing: "Indtast telefonserverens værtsnavn eller IP-adresse.",
    hostWrong: "Kun et værtsnavn eller en adresse: uden http:// og uden port.",
    portWrong: "En port er et tal fra 1 til 65535; Telestras er 3550.",
    nameWrong: "Et navn har højst 256 tegn.",
    accountsMissing: "Indtast mindst én konto fra SIP-planen.",
    lineTwice: (line) => `Linje ${figures(line)}: denne konto er der allerede.`,
    lineWrong: (line) =>
      `Linje ${figures(line)}: skriv kontoen, dens nummer og dens navn, fx account-1 3001 Ground.`,
  },
  findings,
  states: { good: "god", failed: "mislykket", "not-tried": "ikke prøvet" },
  allGood: "Alt, der blev kontrolleret, er godt. Du kan tilføje serveren.",
  someFailed: (count) =>
    counted(count, {
      one: "Én kontrol mislykkedes. Ret det, og kontrollér igen, eller tilføj serveren, som den er.",
      other: `${figures(count)} kontroller mislykkedes. Ret det, og kontrollér igen, eller tilføj serveren, som den er.`,
    }),
  firstCall: {
    label: "Foretag dit første opkald",
    choose: "Vælg konto at ringe fra",
    type: "Indtast et nummer",
    press: "Tryk på Ring op",
    done: "Dit opkald er på vej: dets strip viser, hvordan det går.",
    isDone: "udført",
    dismiss: "Luk vejledningen til det første opkald",
  },
};
