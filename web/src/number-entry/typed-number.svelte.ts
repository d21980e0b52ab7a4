import { dialable } from "@callboard/shared/directory/phone-number";
import { PlainText } from "@callboard/shared/text/plain-text";

/** The input of a field for a number or a name. */
export interface Typed {
  text: string;
  /** The number as it would be dialled; null while it is not diallable. */
  readonly number: string | null;
}

/** A text as a diallable number; null if it is none. */
export function numberIn(text: string): string | null {
  const parsed = PlainText.safeParse(dialable(text));
  return parsed.success ? parsed.data : null;
}

/** A field with its own local state. */
export class TypedNumber implements Typed {
  text = $state("");

  get number(): string | null {
    return numberIn(this.text);
  }
}
