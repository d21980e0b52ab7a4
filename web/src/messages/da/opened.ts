import type { OpenedText } from "../en/opened.ts";
import { counted, figures } from "./tools.ts";

/** What opens on a station: its dialogs and the sound panel. */
export const opened: OpenedText = {
  sound: {
    heading: "Lyd",
    told: {
      none: "Denne browser giver ingen lyd her. Indgående opkald vises og står i fanens titel.",
      blocked:
        "Browseren holder siden lydløs, indtil der trykkes på en tast eller en knap på den. Hvilken som helst kan bruges.",
      muted: "Lydstyrken er nul: intet høres, når der kommer et opkald.",
      armed:
        "Et opkald, der kommer ind, ringer her. Er flere faner åbne i denne browser, ringer én af dem.",
    },
    volume: "Lydstyrke",
    percent: (part) => `${figures(part)} %`,
    test: "Prøv ringetonen",
    output: "Afspil på",
    systemOutput: "Systemets egen udgang",
    outputRefused: "Den udgang kan ikke bruges nu. Lyden går til systemets egen.",
    tones: {
      pitch: "Tonehøjde",
      pitches: { low: "Dyb", middle: "Mellem", high: "Høj" },
      hear: "Hvordan tonerne lyder",
      listen: "Lyt",
      hearLabel: (tone) => `Lyt: ${tone}`,
      names: {
        ring: "Ringetone",
        "priority-ring": "Ringetone med prioritet",
        knock: "Banken, mens du taler",
        alarm: "Alarm",
        connected: "Forbundet",
      },
    },
  },
  login: {
    warning: "Adgangskoden sendes ukrypteret til telefonserveren og gemmes ikke her.",
    user: "Bruger",
    password: "Adgangskode",
    server: "SIP-server",
    missing: "Skal udfyldes.",
    unsafe: "Indeholder et kontroltegn.",
  },
  logout: {
    title: (account) => `Log ${account} ud`,
    warning: (account, calls) =>
      counted(calls, {
        one: `${account} har 1 opkald. Det afbrydes måske, når der logges ud.`,
        other: `${account} har ${figures(calls)} opkald. De afbrydes måske, når der logges ud.`,
      }),
    confirm: "Log ud",
    stay: "Bliv",
  },
  add: {
    title: (account) => `Føj ${account} til konfigurationen`,
    under: "Indsæt denne linje under",
    of: "for",
    inFile:
      "i Callboards konfigurationsfil. Et nummer og et navn kan også angives. Linjen overtages inden for to sekunder; opkald fortsætter.",
    copied: "Kopieret.",
    notCopied: "Denne browser kopierer ikke her: markér linjen, og kopiér den selv.",
    copy: "Kopiér linjen",
  },
  forward: {
    title: (account) => `Viderestilling for ${account}`,
    when: "Hvilke opkald",
    whens: { always: "Alle", busy: "Ved optaget", "no-answer": "Intet svar" },
    to: "Til (nummer eller navn)",
    confirm: "Viderestil",
    notOn: "Disse opkald er ikke viderestillet.",
    off: "Fra",
    offLabel: (which) => `Viderestilling fra: ${which}`,
  },
};
