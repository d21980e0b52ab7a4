import type { SettingsText } from "./en.ts";
import { accountsOf, counted, figures } from "../../../messages/da/tools.ts";

export const da: SettingsText = {
  lead: "Gemmes i denne browser på denne computer. Ændringer gælder med det samme, også i de andre faner.",

  accounts: {
    heading: "Pladsens konti",
    lead: "Kun de valgte konti ringer her og vises under Opkald og Ring fra. Overblik og Vægskærm viser alle; Aktivitet viser, hvad der sker på alle.",
    all: "Alle konti",
    some: "Kun disse",
    groups: "Grupper",
    servers: "Servere",
    find: "Find en konto",
    open: "Konti",
    openLabel: (server) => `Enkelte konti på ${server}`,
    group: (name, count) => `${name}, ${accountsOf(count)}`,
    server: (name, count) =>
      counted(count, {
        one: `${name}, dens ene konto`,
        other: `${name}, alle ${figures(count)} konti`,
      }),
    by: { server: "via serveren", group: "via gruppen" },
    nothingFound: "Ingen konti fundet.",
    noneYet: "Der er ingen konti endnu.",
    waiting: "Indlæser…",
    count: (own, all) => `${figures(own)} af ${accountsOf(all)} vises og ringer her.`,
    pinned:
      "Denne fane viser valget fra linket eller fra ”Vis alle”. En ændring her erstatter det.",
    bookmark: "Link til denne plads (gem det som bogmærke)",
    forget: "Udelad disse",
  },

  display: {
    heading: "Udseende",
    theme: "Tema",
    themes: {
      system: "Følg systemet",
      light: "Lyst",
      dark: "Mørkt",
      contrast: "Høj kontrast",
    },
    density: "Tæthed",
    densities: { comfortable: "Normal", compact: "Kompakt" },
    clock: "Tidsformat",
    clocks: {
      "24h": "Lokal tid, 24 timer",
      zulu: "Zulu (UTC)",
      locale: "Lokal tid, systemets format",
    },
    language: "Sprog",
  },

  keys: {
    heading: "Genvejstaster",
    lead: "Du kan ændre alle pladsens genvejstaster eller slå dem fra. De virker ikke på denne side.",
    change: "Ændr tasterne",
    characters: "Genvejstaster med ét tegn",
  },

  kept: {
    heading: "Gemt i denne browser",
    recents: (count) =>
      counted(count, { one: "1 seneste nummer", other: `${figures(count)} seneste numre` }),
    forget: "Ryd",
    forgotten: "De seneste numre er slettet.",
    favourites: "Favoritter står i konfigurationen og er fælles for alle pladser.",
    reset: "Nulstil alt",
    sure: "Nulstil alle indstillinger?",
    what: "Konti, tema, tæthed, tidsformat, sprog, lyd og genvejstaster nulstilles i alle browserens faner.",
    doReset: "Nulstil",
    stay: "Annuller",
    done: "Alle indstillinger er nulstillet.",
  },

  ringingLabel: "Indgående opkald",
  ringing: (count, first) =>
    counted(count, {
      one: `Indgående opkald: ${first}`,
      other: `${figures(count)} indgående opkald, det første: ${first}`,
    }),
  toStation: "Til pladsen",
};
