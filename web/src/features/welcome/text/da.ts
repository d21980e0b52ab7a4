import type { WelcomeText } from "./en.ts";
import { findings } from "./da-findings.ts";
import { counted, figures } from "../../../messages/da/tools.ts";

export const da: WelcomeText = {
  headingDemo: "Der er ingen telefonserver endnu",
  heading: "Tilslut endnu en server",
  leadDemo:
    "Tilføj den server, der kører din SIP-plan, eller prøv de indbyggede demoopkald. I demoen forlader intet denne computer.",
  lead: "Tilføj en server, der kører en SIP-plan. De nuværende servere fortsætter uændret.",
  brand: "Callboard: til pladsen",

  connect: "Tilslut en server",
  protocol: "Servertype",
  protocols: { telestra: "ASTi Telestra", csta: "CSTA (uni-tel)" },
  csta: {
    userId: "Bruger",
    userIdHint: "Den bruger, der logger ind, fx board@example.net.",
    pbxDomain: "Domæne",
    pbxDomainHint: "Telefonsystemets domæne, fx 12345678.pbx.example.",
    secretIn: "Hvor Callboard finder adgangskoden",
    secretIns: { env: "I en miljøvariabel", file: "I en fil" },
    secret: { env: "Variablens navn", file: "Filens sti" },
    secretHint: {
      env: "Fx UNITEL_PASSWORD, angivet dér, hvor Callboard startes. Skriv ikke selve adgangskoden her.",
      file: "Fx unitel.password ved siden af konfigurationen: én linje. Skriv ikke selve adgangskoden her.",
    },
    accounts: "Enheder, én pr. linje",
    accountsHint: "Lokalnummeret, eventuelt fulgt af nummer og navn: 200 Reception",
    firstReply: "Login",
    everyAccount: "Alle enheder",
    errors: {
      portWrong: "En port er et tal fra 1 til 65535. Spørg telefonsystemets administrator.",
      userId: "Indtast den bruger, der logger ind (højst 256 tegn).",
      pbxDomain: "Indtast telefonsystemets domæne (højst 256 tegn).",
      secretMissing: {
        env: "Indtast navnet på den variabel, der indeholder adgangskoden.",
        file: "Indtast stien til den fil, der indeholder adgangskoden.",
      },
      secretWrong: {
        env: "Et variabelnavn har kun bogstaver, tal og understreger. Skriv ikke selve adgangskoden.",
        file: "En sti har højst 256 tegn.",
      },
      accountsMissing: "Indtast mindst én enhed.",
      lineTwice: (line) => `Linje ${figures(line)}: enheden er angivet to gange.`,
      lineWrong: (line) =>
        `Linje ${figures(line)}: skriv lokalnummer, nummer og navn, fx 200 Reception.`,
    },
  },
  host: "Værtsnavn eller IP-adresse",
  port: "Port",
  settings: {
    name: {
      label: "Navn (valgfrit)",
      hint: "Det navn, der vises, fx Bay 1.",
      wrong: "Et navn har højst 256 tegn.",
    },
  },
  accounts: "Konti fra SIP-planen, én pr. linje",
  accountsHint: "Kontoen, eventuelt fulgt af nummer og navn: account-1 3001 Øvelsesleder",
  check: "Kontrollér",
  checkAgain: "Kontrollér igen",
  add: "Tilføj server",
  checks: "Kontroller",
  connection: "TCP-forbindelse",
  firstReply: "Første svar",
  everyAccount: "Alle konti",
  checking: "Kontrollerer… Det tager op til 8 sekunder.",
  underWay: "i gang",

  demo: "Prøv demoen",
  demoWhat:
    "Tre simulerede servere modtager og foretager opkald over rigtige forbindelser, så du kan besvare, ringe op, skifte og logge konti ind. Ingen rigtige telefoner ringer.",
  demoGo: "Åbn demoen",
  servers: "Dine servere",
  serversWhat: "Callboard er forbundet til disse servere. Pladsen viser deres konti og opkald.",
  serversGo: "Åbn pladsen",

  unreachable:
    "Callboard svarede ikke, så det er uvist, om ændringen blev gennemført. Kontrollér, at Callboard kører, og prøv igen.",
  unreadable: "Svaret kunne ikke læses. Genindlæs siden, og prøv igen.",

  examples: { fireStation: "Brandstation", approach: "Indflyvning", crashCrew: "Redningshold" },
  errors: {
    hostMissing: "Indtast telefonserverens værtsnavn eller IP-adresse.",
    hostWrong: "Indtast kun et værtsnavn eller en adresse: uden http:// og uden port.",
    portWrong: "En port er et tal fra 1 til 65535; Telestras er 3550.",
    accountsMissing: "Indtast mindst én konto fra SIP-planen.",
    lineTwice: (line) => `Linje ${figures(line)}: kontoen er angivet to gange.`,
    lineWrong: (line) =>
      `Linje ${figures(line)}: skriv konto, nummer og navn, fx account-1 3001 Ground.`,
  },
  findings,
  states: { good: "OK", failed: "mislykkedes", "not-tried": "ikke prøvet" },
  allGood: "Alle kontroller er bestået. Du kan tilføje serveren.",
  someFailed: (count) =>
    counted(count, {
      one: "Én kontrol mislykkedes. Ret fejlen, og kontrollér igen, eller tilføj serveren alligevel.",
      other: `${figures(count)} kontroller mislykkedes. Ret fejlene, og kontrollér igen, eller tilføj serveren alligevel.`,
    }),
  firstCall: {
    label: "Foretag dit første opkald",
    choose: "Vælg konto at ringe fra",
    type: "Indtast et nummer",
    press: "Tryk på Ring op",
    done: "Dit opkald er i gang: følg det i rækken.",
    isDone: "udført",
    dismiss: "Luk vejledningen til det første opkald",
  },
};
