import { dialable } from "@callboard/shared/directory/phone-number";
import { isName, isUnknownName, entryNamed, suggest } from "./suggest.ts";
import type { SuggestionSources, Suggestion } from "./suggest.ts";
import type { Typed } from "./typed-number.svelte.ts";

/** The list under the field: whether it is open, its options, and the highlighted one. */
export class Suggester {
  readonly #typed: Typed;
  readonly #known: () => SuggestionSources;
  #isAskedFor = $state(false);
  /** The option that the user has moved to; null without a move. */
  #movedTo = $state<number | null>(null);
  /** The input for which the confirmation was shown. */
  #askedAbout = $state<string | null>(null);

  readonly #meant = $derived.by(() => entryNamed(this.#known(), this.#typed.text));
  readonly #isDoubtful = $derived.by(
    () => this.highlighted === null && isUnknownName(this.#known(), this.#typed.text),
  );
  readonly list = $derived.by((): readonly Suggestion[] =>
    this.#isAskedFor ? suggest(this.#known(), this.#typed.text) : [],
  );

  constructor(typed: Typed, known: () => SuggestionSources) {
    this.#typed = typed;
    this.#known = known;
  }

  get isOpen(): boolean {
    return this.list.length > 0;
  }

  /** Whether the user has moved through the list with the keys. */
  get hasMoved(): boolean {
    return this.#movedTo !== null;
  }

  /** The index of the highlighted option. A typed name highlights the best match, a number never: it is dialled as typed. */
  get place(): number | null {
    if (!this.isOpen) return null;
    if (this.#movedTo !== null) return Math.min(this.#movedTo, this.list.length - 1);
    return this.#meant !== null ? 0 : null;
  }

  get highlighted(): Suggestion | null {
    return this.place === null ? null : (this.list[this.place] ?? null);
  }

  /** The number to dial: of the highlighted option, of the entry with the typed name, else as typed. */
  get number(): string | null {
    const person = this.highlighted ?? this.#meant;
    return person ? dialable(person.number) : this.#typed.number;
  }

  /** Whether a second press is needed, because the input is an unknown name. */
  get isAsked(): boolean {
    return this.#isDoubtful && this.#askedAbout === this.#typed.text;
  }

  /** Whether the number may be dialled now. An unknown name needs a confirmation: it may be mistyped, or be a SIP user. */
  mayGo(): boolean {
    const isSure = !this.#isDoubtful || this.isAsked;
    this.#askedAbout = isSure ? null : this.#typed.text;
    return isSure;
  }

  /** Shows the confirmation for an unknown name. */
  get hasNoMatch(): boolean {
    return this.#isAskedFor && isName(this.#typed.text) && !this.isOpen;
  }

  /** The field was focused or its text has changed. */
  open(): void {
    this.#isAskedFor = true;
    this.#movedTo = null;
  }

  close(): void {
    this.#isAskedFor = false;
    this.#movedTo = null;
  }

  /** Puts an option's number into the field. Calling it needs another press. */
  choose({ number }: Suggestion): void {
    this.#typed.text = dialable(number);
    this.close();
  }

  /** Handles a key of the field; returns whether it was meant for the list. */
  key(key: string): boolean {
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        return this.#step(key === "ArrowDown" ? 1 : -1);
      case "Home":
      case "End":
        return this.#jump(key === "Home" ? 0 : this.list.length - 1);
      case "Enter":
        return this.#take();
      case "Escape":
        return this.#leave();
      default:
        return false;
    }
  }

  #step(by: 1 | -1): boolean {
    if (!this.isOpen) this.open();
    const count = this.list.length;
    if (count === 0) return false;
    const from = this.place ?? (by === 1 ? -1 : count);
    this.#movedTo = (from + by + count) % count;
    return true;
  }

  /** Only after a move in the list: before that the key belongs to the text. */
  #jump(to: number): boolean {
    if (!this.isOpen || this.#movedTo === null) return false;
    this.#movedTo = to;
    return true;
  }

  #take(): boolean {
    const { highlighted } = this;
    if (highlighted) this.choose(highlighted);
    return highlighted !== null;
  }

  #leave(): boolean {
    if (this.isOpen) this.close();
    else if (this.#typed.text === "") return false;
    else this.#typed.text = "";
    return true;
  }
}
