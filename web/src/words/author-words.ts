import { messages } from "../messages/language.svelte.ts";
import { isolated } from "./isolated.ts";
import { stationWords } from "./station-words.ts";

/** The author of an action: the station, and the person signed in there. */
interface Author {
  by: string;
  person?: string | undefined;
}

/** In characters; a name may have 64, and must leave room for the action. */
const LONGEST_PERSON = 24;

/** Names an author: the station, and the person signed in there, unless both have the same name. */
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
