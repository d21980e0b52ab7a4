import { messages } from "../messages/language.svelte.ts";
import { isolated } from "./isolated.ts";
import { stationWords } from "./station-words.ts";

/** Who of us did something: the station, and who was signed in there. */
interface Author {
  by: string;
  person?: string | undefined;
}

/** In characters; a name may have 64, and must not push away what was done. */
const LONGEST_PERSON = 24;

/** Names who of us did something: the station, and beside it who was signed in there, unless they are called the same. */
export function authorWords({ by, person }: Author): string {
  const station = stationWords(by);
  if (person === undefined || person === by) return station;
  return messages.calls.author(station, isolated(shortened(person)));
}

function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= LONGEST_PERSON) return name;
  return `${characters.slice(0, LONGEST_PERSON - 1).join("")}…`;
}
