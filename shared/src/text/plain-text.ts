import * as z from "zod/mini";

// Control characters could end a vendor's frame early or forge a log line (U+0000 ends every frame);
// U+2028 and U+2029 are line ends to some readers; a lone surrogate has no UTF-8; U+FFFE and U+FFFF have no place in XML.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/u;
const UNSAFE_ALL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/gu;

/** Text that may go to a telephone server: 1 to 256 characters, none of them a control character. */
export const PlainText = z.string().check(
  z.minLength(1),
  z.maxLength(256),
  z.refine((text) => !UNSAFE.test(text), { error: "contains a control character" }),
);

/** Makes a text from a telephone server safe to show: no control characters, at most 256 characters. */
export function showable(text: string): string {
  const clean = text.replace(UNSAFE_ALL, " ").trim();
  const characters = Array.from(clean);
  return characters.length > 256 ? `${characters.slice(0, 255).join("")}…` : clean;
}
