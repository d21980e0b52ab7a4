import type { WireText } from "./en.ts";
import { counted, figures } from "../../../messages/de/tools.ts";

export const de: WireText = {
  heading: "Nachrichten",
  of: (server) => `Nachrichten von ${server}`,
  list: (server) => `Nachrichten von ${server}, die neuesten zuletzt`,
  server: "Server",
  noBridge: "Keine Verbindung",
  live: "Live",
  paused: (waiting) =>
    counted(waiting, {
      one: "Angehalten, 1 neue",
      other: `Angehalten, ${figures(waiting)} neue`,
    }),
  seen: (shown, total) => `${figures(shown)} von ${figures(total)}`,
  copied: (count) =>
    counted(count, {
      one: "1 Nachricht kopiert.",
      other: `${figures(count)} Nachrichten kopiert.`,
    }),
  notCopied: "Nicht kopiert: Der Browser erlaubt es hier nicht.",
  empty: "Hier erscheinen die Nachrichten des Servers, ohne Passwörter.",
  noMatch: "Keine passenden Nachrichten.",
  copyOne: "Diese Nachricht kopieren",
  copyNamed: (message, time) => `${message} kopieren, ${time}`,
  directions: { in: "eingehend", out: "ausgehend", note: "Hinweis" },
  tools: {
    shown: "Filter",
    contains: "Enthält",
    containing: "Nur Nachrichten, die dies enthalten",
    direction: "Richtung",
    both: "Beide Richtungen",
    in: "Nur eingehende",
    out: "Nur ausgehende",
    hidePolls: "Statusabfragen ausblenden",
    actions: "Aktionen",
    pause: "Anhalten",
    resume: "Fortsetzen",
    copyAll: "Alle kopieren",
    nothing: "Keine Nachrichten zum Kopieren.",
    clear: "Leeren",
  },
  problems: {
    "not-json": "kein JSON",
    "too-deep": "zu tief verschachtelt",
    "wrong-shape": "entspricht nicht dem Protokoll",
    echo: "ein Echo des Gesendeten",
    oversize: "zu lang, hier der Anfang",
    "not-utf8": "kein UTF-8, hier der Anfang",
    "bad-header": "kein gültiger Header, hier der Anfang",
  },
  unreadable: (problem) => `nicht lesbar: ${problem}`,
  masked: "Passwort verdeckt",
  cut: (shown, whole) => `die ersten ${figures(shown)} von ${figures(whole)} Zeichen`,
  dropped: "Keine Verbindung zu Callboard. Ab hier fehlen Nachrichten.",
  back: "Verbindung wiederhergestellt. Die Nachrichten dazwischen fehlen.",
};
