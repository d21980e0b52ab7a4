import { expect, test } from "vitest";
import { da, de, leavesOf } from "./texts-rig.ts";
import type { Leaf } from "./texts-rig.ts";

/** What a machine can find of how a language should not be written. */
interface Tone {
  texts: object;
  /** Words that translate English word by word, or that name a thing that has another name. */
  unwanted: RegExp;
  /** Quotation marks of other languages. */
  foreignQuotes: RegExp;
  /** In characters. */
  longestButton: number;
  /** Texts with a count that say 1 and 2 alike, beside the figure. */
  alike: readonly string[];
}

const TONES = {
  da: {
    texts: da,
    unwanted: new RegExp(
      [
        /(?<!\p{L})([Bb]ro|[Bb]roen|[Tt]avlen?|[Vv]æg|[Ss]trip|[Ss]kærmen?|[Mm]askine|[Kk]æden|[Pp]erson)(?!\p{L})/u,
        /(?<!\p{L})([Ss]tation|[Ss]tationen|[Bb]illedet?|[Mm]odpart|[Uu]dfald|[Tt]ilstand|[Ee]nkeltheder)(?!\p{L})/u,
        /(?<!\p{L})(vides|sådan|bedes|[Uu]dledt|[Mm]istet|[Hh]ørt|[Tt]avs|[Pp]arkeret|[Ll]ydløst?)(?!\p{L})/u,
        /(?<!\p{L})(Svar|Hold|Fjern meddelelsen|[Kk]ald|[Kk]aldte?|[Ss]enest kaldte|[Gg]lem|[Tt]ræk)(?!\p{L})/u,
        /(?<!\p{L})([Kk]ommandere?r?|[Tt]aler(?! med)|[Aa]ktivt?|[Ss]pær|[Bb]liv|[Ll]og på|[Ll]ogget på)(?!\p{L})/u,
        /(?<!\p{L})([Ll]ive-data|for eksempel|Escape|[Dd]er (trykkes|spørges|søges)|[Aa]ndetsteds)(?!\p{L})/u,
        /(?<!\p{L})([Tt]astetoner|[Tt]astatur|[Ii]ntet passer|[Ss]om for|så er der|[Ff]aldt ud)(?!\p{L})/u,
      ]
        .map(({ source }) => source)
        .join("|"),
      "u",
    ),
    foreignQuotes: /["'„“‘’«»]/u,
    longestButton: 16,
    alike: [
      "people.passwordHint",
      "people.passwordShort",
      "announce.several",
      "announce.severalNamed",
      "announce.titleRinging",
      "incoming.count",
      "plates.several",
      "sound.percent",
      "wall.byServer",
      "welcome.csta.errors.lineTwice",
      "welcome.csta.errors.lineWrong",
      "welcome.errors.lineTwice",
      "welcome.errors.lineWrong",
      "wire.cut",
      "wire.seen",
    ],
  },
  de: {
    texts: de,
    unwanted: new RegExp(
      [
        /\b(Brücke|Tafel|Streifen|Kennwort|Admin|Monitor|Kette|Bild)\b/u,
        /\b([Bb]itte|[Mm]an|[Ww]er auch|[Nn]iemand|freiwillig|binnen|nirgends)\b/u,
        /\b([Vv]erloren|[Gg]ehört|dasteht|[Uu]ngewiss|[Dd]amals|[Vv]erstummt|[Aa]nderswo)\b/u,
        /\b([Aa]ktive[rnms]?|klingelnd|wartend|rückfragen|Erst|noch einmal versuchen)\b/u,
        /\b(nicht bekannt|Tastentöne|Tastenfeld|Sperren|befiehlt|Ablehnen|Verlauf|Zustand|Ausgang)\b/u,
        /\b(zu einem makeln|Es wurde nichts gesendet|Escape|Wieder)\b/u,
        /\bWar [a-zäöü]/u,
      ]
        .map(({ source }) => source)
        .join("|"),
      "u",
    ),
    foreignQuotes: /["'”‘’]|(?<!„[^“]*)“/u,
    longestButton: 18,
    alike: [
      "people.passwordHint",
      "people.passwordShort",
      "announce.titleRinging",
      "bar.manyUp",
      "bar.manyUnknown",
      "incoming.count",
      "plates.several",
      "sound.percent",
      "welcome.csta.errors.lineTwice",
      "welcome.csta.errors.lineWrong",
      "welcome.errors.lineTwice",
      "welcome.errors.lineWrong",
      "wire.cut",
      "wire.paused",
      "wire.seen",
    ],
  },
} satisfies Record<string, Tone>;

const ALL: [string, Tone][] = Object.entries(TONES);

/** Shown alone on a button, or in a row of them. */
const BUTTONS =
  /^(calls\.verbs|ui\.(tryAgain|close|cancel|reload)|notify\.(allow|notNow|understood)|sound\.(silence|silenced|test|tones\.listen)$|bays\.(redial|logIn\.open|logout\.(confirm|stay)|add\.copy|forward\.(confirm|off))$|dial\.(call|redial)$|alarms\.tryNow|more\.transfer$|callMore\.(transfer|keypad|divert|askFirst|transferNow)$|own\.(choose|showAll|showMine)$|keys\.(change|pressKey|off|resetAll)$|settings\.(accounts\.(open|forget)|keys\.change|kept\.(forget|reset|doReset|stay))$|signIn\.(button|make|wake|signOut|end)$|welcome\.(check|checkAgain|add|demoGo|serversGo)$|wire\.tools\.(pause|resume|copyAll|clear)$|adminParts\.(reload|forbidden\.home)$|people\.(add|do\w+)$|tokens\.(create|doCreate|copy|close|revoke)$|audit\.(search|clear|older|export)$)/;

const FIGURES = /\bfigures\b/;

/** A text that is made of something, with a count for all that it takes. */
function saidOf(text: Leaf, count: unknown): string {
  return typeof text === "function" ? String(text(count, count, count)) : text;
}

/** Every text of a language by its path, with a name for whatever it takes. */
function textsOf({ texts }: Tone): [string, string][] {
  return leavesOf(texts).map(([path, text]) => [path, saidOf(text, "N")]);
}

test.each(ALL)("%s has the words of the trade, and none of another tone", (_code, tone) => {
  expect(textsOf(tone).filter(([, text]) => tone.unwanted.test(text))).toEqual([]);
});

test.each(ALL)("%s has its own quotation marks", (_code, tone) => {
  expect(textsOf(tone).filter(([, text]) => tone.foreignQuotes.test(text))).toEqual([]);
});

test.each(ALL)("a figure in %s stays on a line with its unit", (_code, tone) => {
  const split = leavesOf(tone.texts)
    .map(([path, text]) => [path, saidOf(text, "5")] as const)
    .filter(([, text]) => /\d (%|ms|s|min|h|t)(?!\w)|\bz\. B\./u.test(text));
  expect(split).toEqual([]);
});

test.each(ALL)("1 and 2 have forms of their own in %s", (_code, tone) => {
  const counting = leavesOf(tone.texts).filter(
    ([path, text]) =>
      typeof text === "function" && FIGURES.test(String(text)) && !/^format\./.test(path),
  );
  expect(counting.length).toBeGreaterThan(10);
  const alike = counting
    .filter(([, text]) => saidOf(text, 1) === saidOf(text, 2).replaceAll(/(?<!\d)2(?!\d)/gu, "1"))
    .map(([path]) => path);
  expect(alike.sort()).toEqual([...tone.alike].sort());
});

test.each(ALL)("the buttons of %s are short", (_code, { texts, longestButton }) => {
  const buttons = leavesOf(texts).filter(([path]) => BUTTONS.test(path));
  const long = buttons.filter(([, text]) => String(text).length > longestButton);
  expect(buttons.length).toBeGreaterThan(60);
  expect(long).toEqual([]);
});
