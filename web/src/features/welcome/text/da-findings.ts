import { wordsOfCode } from "@callboard/shared/board/registration";
import { withCode } from "@callboard/shared/servers/finding";
import type { FindingWords } from "@callboard/shared/servers/finding";
import { accounts } from "../../../messages/da/accounts.ts";

/** What a check of a server has found, sentence by sentence. */
export const findings: FindingWords = {
  said: (text) => text,
  connected: (ms) => `${ms}\u00a0ms`,
  "no-connection": "Ingen forbindelse.",
  "host-silent": "Værten svarer ikke.",
  "host-unknown": "Værtsnavnet blev ikke fundet.",
  "host-unreachable": "Ingen rute til værten.",
  "network-unreachable": "Ingen rute til netværket.",
  "names-unavailable": "Navneserveren svarer ikke.",
  "port-closed": "Intet program svarer på porten.",
  "link-reset": "Serveren nulstillede forbindelsen.",
  "link-closed": "Serveren lukkede forbindelsen.",
  "variable-unset": (name) => `Miljøvariablen ${name} er ikke sat.`,
  "file-unreadable": (path) => `${path} kan ikke læses.`,
  "no-password-in": (place) =>
    `${place} indeholder ingen adgangskode: der forventes 1 til 256 tegn på én linje.`,
  "check-address": "Kontrollér værten, porten og firewallen imellem, og at telefonserveren kører.",
  "not-connected": "Ingen forbindelse.",
  answers: "Serveren svarer.",
  "logged-in": "Logget ind.",
  "no-reply": "Intet svar.",
  "no-login-reply": "Intet svar på login.",
  "not-logged-in": "Ikke logget ind.",
  "nothing-sent": "Ikke logget ind, og intet blev sendt.",
  "set-password":
    "Sæt variablen, hvor Callboard startes, og genstart Callboard, eller læg adgangskoden i en fil, og angiv filen.",
  "perhaps-no-telestra":
    "Det er måske ikke en telefonserver: kontrollér porten, og at SIP-planen kører.",
  "perhaps-no-csta":
    "Det er måske ikke en CSTA-server af denne slags: kontrollér porten med dens administrator.",
  "no-telephone-server":
    "Noget svarede, men det er måske ikke en telefonserver af denne slags. Kontrollér porten.",
  registered: "Registreret",
  "in-service": "I drift",
  known: "Kendt af serveren.",
  "out-of-service": "Ude af drift lige nu.",
  registering: "Registreres.",
  "logged-out": "Logget ud.",
  refused: (code) =>
    withCode(wordsOfCode(accounts.refused, Number(code)) ?? accounts.otherCode(code), code),
  "log-in-there": "Log kontoen ind på operatørpladsen.",
  "account-rejected": (text) => `Serveren afviste kontoen: ${text}.`,
  "account-unanswered": "Intet svar for denne konto.",
  "device-unanswered": "Intet svar for denne enhed.",
  "check-name": "Kontrollér navnet i SIP-planen, og prøv igen.",
  "check-number": "Kontrollér nummeret i telefonsystemet, og prøv igen.",
  "not-answered-yet": "Serveren har ikke svaret endnu.",
  "not-asked": "Ikke kontrolleret: tiden slap op. Du kan tilføje den alligevel.",
};
