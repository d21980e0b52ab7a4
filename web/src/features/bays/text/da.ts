import type { DialogText } from "./en.ts";
import { counted, figures, withinSentence } from "../../../messages/da/tools.ts";

export const da: DialogText = {
  login: {
    warning: "Adgangskoden sendes ukrypteret til telefonserveren og gemmes ikke her.",
    user: "Bruger",
    password: "Adgangskode",
    server: "SIP-server",
    missing: "Udfyld feltet.",
    unsafe: "Fjern kontroltegnet.",
  },
  aboutHold: {
    none: "Telestra kan ikke sætte opkald på hold.",
    switchHolds:
      "genoptager et andet opkald på samme konto og sætter det aktuelle på hold; et enkelt opkald kan ikke sættes på hold.",
    notReported:
      "Telestra melder heller ikke, om et opkald er på hold, så Callboard markerer det som",
    foreign: "Hvis et andet program kan have skiftet opkald, står der",
  },
  logout: {
    title: (account) => `Log ${account} ud`,
    warning: (account, calls) =>
      counted(calls, {
        one: `${account} har 1 opkald. Det afbrydes måske, når du logger kontoen ud.`,
        other: `${account} har ${figures(calls)} opkald. De afbrydes måske, når du logger kontoen ud.`,
      }),
    confirm: "Log kontoen ud",
    stay: "Annuller",
  },
  add: {
    title: (account) => `Føj ${account} til konfigurationen`,
    under: "Indsæt denne linje under",
    of: "for",
    inFile:
      "i Callboards konfigurationsfil. Du kan også angive et nummer og et navn. Ændringen gælder inden for to sekunder; opkald fortsætter.",
    copied: "Kopieret.",
    notCopied: "Ikke kopieret: browseren tillader det ikke her. Markér linjen, og kopiér den selv.",
    copy: "Kopiér linjen",
  },
  forward: {
    title: (account) => `Viderestilling for ${account}`,
    when: "Hvilke opkald",
    whens: { always: "Alle opkald", busy: "Ved optaget", "no-answer": "Ved manglende svar" },
    to: "Til (nummer eller navn)",
    confirm: "Viderestil",
    notOn: "Disse opkald viderestilles ikke.",
    off: "Slå fra",
    offLabel: (which) => `Slå viderestilling fra: ${withinSentence(which)}`,
  },
};
