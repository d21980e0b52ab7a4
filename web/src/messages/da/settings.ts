import type { SettingsText } from "../en/settings.ts";
import { counted, figures } from "./tools.ts";

export const settings: SettingsText = {
  lead: "Gemmes i denne browser på denne computer. Det, du ændrer her, gælder med det samme, også i de andre faner.",

  accounts: {
    heading: "Stationens konti",
    lead: "Kun disse ringer her og vises under Opkald og Ring fra. Monitor og Væg viser alle; Aktivitet viser, hvad der sker på alle.",
    all: "Alle konti",
    some: "Kun disse",
    groups: "Grupper",
    servers: "Servere",
    find: "Find en konto",
    open: "Konti",
    openLabel: (server) => `Enkelte konti på ${server}`,
    group: (name, count) =>
      counted(count, { one: `${name}, 1 konto`, other: `${name}, ${figures(count)} konti` }),
    server: (name, count) =>
      counted(count, {
        one: `${name}, dens ene konto`,
        other: `${name}, alle ${figures(count)} konti`,
      }),
    by: { server: "med sin server", group: "med sin gruppe" },
    nothingFound: "Ingen konto her hedder sådan.",
    noneYet: "Der er ingen konti endnu.",
    waiting: "Venter på det første billede fra broen.",
    count: (own, all) => `${figures(own)} af ${figures(all)} konti vises og ringer her.`,
    pinned:
      "Denne fane viser, hvad en adresse eller et tryk på “Vis alle” bad om. En ændring her træder i stedet.",
    bookmark: "Stationen på en adresse til bogmærket",
    forget: "Udelad disse",
  },

  display: {
    heading: "Visning",
    theme: "Tema",
    themes: {
      system: "Som denne computer",
      light: "Lyst",
      dark: "Mørkt",
      contrast: "Høj kontrast",
    },
    density: "Tæthed",
    densities: { comfortable: "Rummelig", compact: "Tæt" },
    clock: "Klokkeslæt",
    clocks: {
      "24h": "Lokal tid, 24 timer",
      zulu: "Zulu (UTC)",
      locale: "Lokal tid, som denne computer skriver den",
    },
    language: "Sprog",
  },

  keys: {
    heading: "Taster",
    lead: "Alle stationens taster kan ændres eller slås fra. De gør ingenting på denne side.",
    change: "Vis og skift taster",
    characters: "Bogstaver og tegn virker som taster",
  },

  kept: {
    heading: "Gemt i denne browser",
    recents: (count) =>
      counted(count, {
        one: "1 senest kaldt nummer",
        other: `${figures(count)} senest kaldte numre`,
      }),
    forget: "Glem dem",
    forgotten: "De senest kaldte numre er glemt.",
    favourites: "Favoritter står i konfigurationen, ens for alle stationer.",
    reset: "Nulstil alle indstillinger",
    sure: "Nulstil alle indstillinger?",
    what: "Konti, tema, tæthed, klokkeslæt, sprog, lyd og taster bliver, som de var fra begyndelsen, i alle browserens faner.",
    doReset: "Nulstil",
    stay: "Lad dem være",
    done: "Alle indstillinger er, som de var fra begyndelsen.",
  },

  ringingLabel: "Indgående opkald",
  ringing: (count, first) =>
    counted(count, {
      one: `Indgående opkald: ${first}`,
      other: `${figures(count)} indgående opkald, det første: ${first}`,
    }),
  toStation: "Til stationen",
};
