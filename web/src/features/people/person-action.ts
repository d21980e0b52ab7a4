import type { PersonEntry } from "@callboard/shared/people/person";

/** An admin's action with an open dialog. */
export type PersonAction =
  | { do: "add" }
  | { do: "change" | "password" | "end" | "disable"; person: PersonEntry };
