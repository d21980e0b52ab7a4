import type { OpenedText } from "../en/opened.ts";
import { counted, figures, withinSentence } from "./tools.ts";

/** What opens on a station: its dialogs and the sound panel. */
export const opened: OpenedText = {
  sound: {
    heading: "Lyd",
    told: {
      none: "Browseren kan ikke afspille lyd her. Indgående opkald vises på siden og i fanens titel.",
      blocked: "Klik på siden, eller tryk på en tast, så browseren tillader lyd.",
      muted: "Lydstyrken er nul: indgående opkald kan ikke høres.",
      armed: "Indgående opkald ringer på denne computer, kun i én fane.",
    },
    volume: "Lydstyrke",
    percent: (part) => `${figures(part)}\u00a0%`,
    test: "Test ringetonen",
    output: "Afspil på",
    systemOutput: "Systemets standard",
    outputRefused:
      "Den valgte lydudgang kan ikke bruges nu. Lyden afspilles på systemets standard.",
    tones: {
      pitch: "Tonehøjde",
      pitches: { low: "Dyb", middle: "Mellem", high: "Høj" },
      hear: "Hør tonerne",
      listen: "Lyt",
      hearLabel: (tone) => `Lyt: ${tone}`,
      names: {
        ring: "Ringetone",
        "priority-ring": "Ringetone, prioriteret opkald",
        knock: "Banke på-tone",
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
    missing: "Udfyld feltet.",
    unsafe: "Fjern kontroltegnet.",
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
