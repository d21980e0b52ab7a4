import { dialable } from "@callboard/shared/directory/phone-number";
import { PlainText } from "@callboard/shared/text/plain-text";

/** What stands in a field for a number or a name. */
export interface Typed {
  text: string;
  /** The number as it would be dialled; null while there is none that could be. */
  readonly number: string | null;
}

/** A text as a number that can be dialled; null when it is none. */
export function numberIn(text: string): string | null {
  const parsed = PlainText.safeParse(dialable(text));
  return parsed.success ? parsed.data : null;
}

/** A field that nobody but itself knows. */
export class TypedNumber implements Typed {
  text = $state("");

  get number(): string | null {
    return numberIn(this.text);
  }
}
