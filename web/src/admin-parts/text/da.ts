import type { AdminText } from "./en.ts";
import { counted, figures } from "../../messages/da/tools.ts";

export const da: AdminText = {
  lead: "Hvem der må bruge Callboard, og hvad de har gjort. Alle ændringer her registreres i revisionsloggen.",
  sections: { people: "Brugere", tokens: "Tokens og vægskærmslinks", audit: "Revisionslog" },
  forbidden: {
    heading: "Denne visning er for administratorer",
    text: (role) =>
      `Du er logget ind som ${role}. Kun en administrator kan administrere brugere og tokens og læse revisionsloggen. Spørg en administrator, hvis noget skal ændres.`,
    home: "Til din visning",
  },
  demo: "I demoen er serverne simulerede. Der er hverken login, brugere, tokens eller revisionslog, før du tilslutter en server.",
  waiting: "Indlæser…",
  loading: "Indlæser…",
  notDone:
    "Callboard svarede ikke, så det er uvist, om ændringen blev gennemført. Kontrollér listen.",
  notLoaded: "Callboard svarede ikke, så listen kunne ikke indlæses. Prøv igen.",
  reload: "Indlæs igen",
  name: "Navn",
  nameWrong: "Indtast et navn på 1 til 64 tegn.",
  role: "Rolle",
  roleWhat: {
    admin: "alt, også brugere, tokens og servere",
    instructor: "opkald, på alle konti eller på udvalgte",
    monitor: "kan se alt, men ikke styre noget",
    wall: "viser opkald på en vægskærm, intet andet",
  },
  scope: {
    legend: "Må styre",
    all: "Alle konti",
    some: "Kun disse",
    none: "Ingen konti",
    whole: (server, count) =>
      counted(count, {
        one: `${server}, dens ene konto`,
        other: `${server}, alle ${figures(count)} konti`,
      }),
    single: (server) => `Enkelte konti på ${server}`,
    gone: (name) => `${name} (ikke længere i konfigurationen)`,
    missing: "Vælg mindst én server eller konto.",
    more: (first, count) =>
      counted(count, {
        one: `${first} og 1 mere`,
        other: `${first} og ${figures(count)} flere`,
      }),
  },
};
