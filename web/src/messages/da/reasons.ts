import { wordsOfCode } from "@callboard/shared/board/registration";
import type { ReasonWords } from "@callboard/shared/commands/reason";
import { accounts } from "./accounts.ts";

/** Why a command was no plain success, sentence by sentence. */
export const reasons: ReasonWords = {
  "call-unknown": "Opkaldet findes ikke længere på tavlen. Intet blev sendt.",
  "call-over": "Opkaldet er slut. Intet blev sendt.",
  "call-changed": "Opkaldet har ændret sig, siden du så det. Intet blev sendt: se efter igen.",
  "call-stale":
    "Forbindelsen til serveren faldt ud, og opkaldet er ikke set siden. Intet blev sendt.",
  "call-starting":
    "Serveren har ikke givet opkaldet et id endnu. Intet blev sendt: prøv igen om lidt.",
  "not-ringing": "Opkaldet ringer ikke længere. Intet blev sendt.",
  "account-unknown": "Der er ingen sådan konto på den server. Intet blev sendt.",
  "server-unknown": "Der er ingen sådan server. Intet blev sendt.",
  "not-supported": "Serveren har ingen sådan kommando. Intet blev sendt.",
  "account-busy": "En anden kommando er stadig i gang på kontoen. Intet blev sendt: prøv igen.",
  "server-busy":
    "Serveren tager ikke imod det, der sendes til den. Intet blev sendt: prøv igen om lidt.",
  forbidden: "Det må du ikke her. Intet blev sendt.",
  "out-of-scope": "Du må ikke give kommandoer på denne konto. Intet blev sendt.",
  "number-denied":
    "Du må ikke ringe til dette nummer her. Intet blev sendt: spørg en administrator, eller se numrene i konfigurationen.",
  idle: "Der er ikke gjort noget her et stykke tid, så der spørges om din adgangskode. Intet blev sendt.",
  "signed-out": "Du er ikke længere logget på. Intet blev sendt: log på igen.",
  "way-is-open":
    "Siden kom over almindelig HTTP, hvor andre kan læse en adgangskode. Intet blev sendt: åbn Callboard med https eller på dens egen maskine.",
  unreadable: "Kommandoen kunne ikke læses. Intet blev sendt.",
  "other-over": "Det andet opkald er slut. Intet blev sendt.",
  "other-ringing": "Det andet opkald er ikke besvaret. Intet blev sendt.",
  "other-not-beside":
    "De to opkald er ikke på samme konto, så det ene kan ikke forbindes med det andet. Intet blev sendt.",
  "rings-there": "Opkaldet ringer på netop den konto: besvar det der. Intet blev sendt.",
  "being-answered": (by) => `${by} er ved at besvare opkaldet. Intet blev sendt.`,
  "being-declined": (by) => `${by} er ved at afvise opkaldet. Intet blev sendt.`,
  "being-done": (by) => `${by} er allerede i gang med det. Intet blev sendt en gang til.`,
  "answered-by": (by) => `${by} har allerede besvaret opkaldet. Intet blev sendt.`,
  "too-many-commands": (most) =>
    `Mere end ${most} kommandoer i sekundet. Intet blev sendt: vent et øjeblik.`,
  "too-many-calls": (most) =>
    `Mere end ${most} opkald i minuttet. Intet blev sendt: vent et øjeblik.`,
  "not-connected": "Serveren er ikke forbundet. Intet blev sendt.",
  "link-dropped-before": "Forbindelsen til serveren faldt ud. Intet blev sendt.",
  "link-dropped-after":
    "Forbindelsen faldt ud, efter at det var sendt. Se på opkaldene, før du prøver igen.",
  "command-unknown": "Broen er genstartet, eller den kender ikke kommandoen. Se på opkaldene.",
  "server-says": (text) => `Serveren siger: ${text}`,
  "server-refused": (text) => `Serveren siger: ${text}`,
  "login-refused": (code) => {
    const words = wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code);
    return `${words} (${code}).`;
  },
  "several-under-way": "Flere kommandoer var i gang, så det vides ikke, hvilken der mislykkedes.",
  "call-failed": "Opkaldet mislykkedes.",
  "ended-first": "Opkaldet sluttede forinden.",
  "ended-before-answer": "Opkaldet sluttede, før svaret nåede frem.",
  "ended-before-switch": "Opkaldet sluttede, før der blev skiftet til det.",
  "no-answer": "Intet svar fra serveren.",
  "still-ringing": "Det ringer stadig.",
  "may-be-starting": "Opkaldet er måske ved at starte: se efter, før du ringer op igen.",
  "hang-up-unconfirmed": "Det er ikke bekræftet, at der er lagt på: status viser stadig opkaldet.",
  "login-unseen":
    "Intet tegn på, at der er logget ind, inden for 40 s. Kontoens tilstand kontrolleres fortsat.",
  "took-several":
    "Serveren tog mere end ét opkald på kontoen, og den siger ikke, hvilket der er dit.",
  "also-dialed":
    "Et andet program ringede til samme nummer i samme øjeblik: et af opkaldene er dit, men serveren siger ikke hvilket.",
  "call-not-shown": "Serveren siger, at den ringer op, men har ikke vist det endnu.",
  "pick-up-not-shown": "Serveren siger, at den trækker opkaldet, men har ikke vist det endnu.",
  "not-shown": "Serveren tog imod det, men dens opkald viser det ikke.",
  "not-so": "Serveren tog imod det, men siger, at det ikke er sådan.",
  "other-not-taken-up": "Det andet opkald blev ikke genoptaget.",
  "other-taken-up": "Det andet opkald er genoptaget.",
  "other-on-hold": "Det andet opkald er stadig parkeret.",
  "other-on-hold-since": (text) => `Det andet opkald er stadig parkeret: ${text}`,
  "one-on-hold": "Det ene opkald er parkeret, og det andet er det måske også.",
  "both-on-hold": "Begge opkald er måske parkeret.",
};
