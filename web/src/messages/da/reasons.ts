import { wordsOfCode } from "@callboard/shared/board/registration";
import type { ReasonWords } from "@callboard/shared/commands/reason";
import { accounts } from "./accounts.ts";

/** Why a command was no plain success, sentence by sentence. */
export const reasons: ReasonWords = {
  "call-unknown": "Opkaldet findes ikke længere i Callboard. Intet blev sendt.",
  "call-over": "Opkaldet er slut. Intet blev sendt.",
  "call-changed":
    "Intet blev sendt. Opkaldet har ændret sig, siden du så det: kontrollér det, og prøv igen.",
  "call-stale":
    "Intet blev sendt. Forbindelsen til serveren blev afbrudt, og opkaldet er ikke set siden.",
  "call-starting":
    "Intet blev sendt. Serveren har ikke givet opkaldet et id endnu: prøv igen om lidt.",
  "not-ringing": "Opkaldet ringer ikke længere. Intet blev sendt.",
  "account-unknown": "Kontoen findes ikke på serveren. Intet blev sendt.",
  "server-unknown": "Serveren findes ikke. Intet blev sendt.",
  "not-supported": "Serveren understøtter ikke kommandoen. Intet blev sendt.",
  "account-busy": "Intet blev sendt. Kontoen er stadig i gang med noget andet: prøv igen om lidt.",
  "server-busy": "Intet blev sendt. Serveren accepterer ikke mere lige nu: prøv igen om lidt.",
  forbidden: "Det har du ikke adgang til. Intet blev sendt.",
  "out-of-scope": "Du har ikke adgang til at styre denne konto. Intet blev sendt.",
  "number-denied":
    "Du må ikke ringe til dette nummer herfra. Intet blev sendt: spørg en administrator, eller se numrene i konfigurationen.",
  idle: "Låst på grund af inaktivitet. Intet blev sendt: indtast din adgangskode.",
  "signed-out": "Du er ikke længere logget ind. Intet blev sendt: log ind igen.",
  "way-is-open":
    "Siden er ikke krypteret (HTTP): andre kan læse din adgangskode. Intet blev sendt: åbn Callboard med https eller på den computer, hvor Callboard kører.",
  unreadable: "Kommandoen kunne ikke læses. Intet blev sendt.",
  "other-over": "Det andet opkald er slut. Intet blev sendt.",
  "other-ringing": "Det andet opkald er ikke besvaret. Intet blev sendt.",
  "other-not-beside":
    "De to opkald er ikke på samme konto, så de kan ikke forbindes. Intet blev sendt.",
  "rings-there": "Opkaldet ringer allerede på den konto: besvar det der. Intet blev sendt.",
  "being-answered": (by) => `${by} er ved at besvare opkaldet. Intet blev sendt.`,
  "being-declined": (by) => `${by} er ved at afvise opkaldet. Intet blev sendt.`,
  "being-done": (by) => `${by} er allerede i gang med det. Intet blev sendt en gang til.`,
  "answered-by": (by) => `${by} har allerede besvaret opkaldet. Intet blev sendt.`,
  "too-many-commands": (most) =>
    `Intet blev sendt. Grænsen er ${most} kommandoer i sekundet: vent et øjeblik.`,
  "too-many-calls": (most) =>
    `Intet blev sendt. Grænsen er ${most} opkald i minuttet: vent et øjeblik.`,
  "not-connected": "Ingen forbindelse til serveren. Intet blev sendt.",
  "link-dropped-before": "Forbindelsen til serveren blev afbrudt. Intet blev sendt.",
  "link-dropped-after":
    "Forbindelsen blev afbrudt, efter at det var sendt. Kontrollér opkaldene, før du prøver igen.",
  "command-unknown": "Callboard er genstartet eller kender ikke kommandoen. Kontrollér opkaldene.",
  "server-says": (text) => `Serveren melder: ${text}`,
  "server-refused": (text) => `Serveren melder: ${text}`,
  "login-refused": (code) => {
    const words = wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code);
    return `${words} (${code}).`;
  },
  "several-under-way":
    "Flere kommandoer var i gang, så det er uvist, hvilken af dem der mislykkedes.",
  "call-failed": "Opkaldet mislykkedes.",
  "ended-first": "Opkaldet var allerede slut.",
  "ended-before-answer": "Opkaldet sluttede, før det blev besvaret.",
  "ended-before-switch": "Opkaldet sluttede, før du kunne skifte til det.",
  "no-answer": "Intet svar fra serveren.",
  "still-ringing": "Opkaldet ringer stadig.",
  "may-be-starting":
    "Opkaldet er måske ved at starte: kontrollér opkaldene, før du ringer op igen.",
  "hang-up-unconfirmed":
    "Det er ikke bekræftet, at opkaldet er afsluttet: serveren viser det stadig.",
  "login-unseen":
    "Kontoen er ikke logget ind inden for 40 sekunder. Callboard kontrollerer den fortsat.",
  "took-several":
    "Serveren accepterede mere end ét opkald på kontoen og melder ikke, hvilket der er dit.",
  "also-dialed":
    "Et andet program ringede til samme nummer samtidig: ét af opkaldene er dit, men serveren melder ikke, hvilket.",
  "call-not-shown": "Serveren melder, at den ringer op, men har ikke vist opkaldet endnu.",
  "pick-up-not-shown": "Serveren melder, at opkaldet overtages, men har ikke vist opkaldet endnu.",
  "not-shown": "Serveren accepterede kommandoen, men opkaldene viser det ikke.",
  "not-so": "Serveren accepterede kommandoen, men udførte den ikke.",
  "other-not-taken-up": "Det andet opkald blev ikke genoptaget.",
  "other-taken-up": "Det andet opkald er genoptaget.",
  "other-on-hold": "Det andet opkald er stadig på hold.",
  "other-on-hold-since": (text) => `Det andet opkald er stadig på hold: ${text}`,
  "one-on-hold": "Det ene opkald er på hold, og det andet måske også.",
  "both-on-hold": "Begge opkald er måske på hold.",
};
