import type { PersonEntry } from "@callboard/shared/people/person";

/** What an admin has begun to do, in a dialog. */
export type PersonAct =
  | { do: "add" }
  | { do: "change" | "password" | "end" | "disable"; person: PersonEntry };
