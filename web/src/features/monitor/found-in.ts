/** A piece of a text, and whether it is a match. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** Splits a text at the matches of a search, ignoring case as the filter does. The pieces join to the text. */
export function foundIn(text: string, typed: string): readonly Piece[] {
  const sought = typed.trim().toLowerCase();
  const lower = text.toLowerCase();
  // Some letters become two in lower case; then positions in the two texts differ.
  if (sought === "" || lower.length !== text.length) return [{ text, isFound: false }];
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, from)) {
    pieces.push({ text: text.slice(from, at), isFound: false });
    from = at + sought.length;
    pieces.push({ text: text.slice(at, from), isFound: true });
  }
  pieces.push({ text: text.slice(from), isFound: false });
  return pieces.filter((piece) => piece.text !== "");
}
