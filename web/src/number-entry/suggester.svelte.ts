import { dialable } from "@callboard/shared/directory/phone-number";
import { isName, isNobodys, personMeant, suggest } from "./suggest.ts";
import type { Known, Suggestion } from "./suggest.ts";
import type { Typed } from "./typed-number.svelte.ts";

/** The list under the field: whether it is open, what it holds, and which of it is highlighted. */
export class Suggester {
  readonly #typed: Typed;
  readonly #known: () => Known;
  #isAskedFor = $state(false);
  /** Where the person has moved to; null while nobody has moved. */
  #movedTo = $state<number | null>(null);
  /** What stood there when it was asked whether it is to go out as it stands. */
  #askedAbout = $state<string | null>(null);

  readonly #meant = $derived.by(() => personMeant(this.#known(), this.#typed.text));
  readonly #isDoubtful = $derived.by(
    () => this.highlighted === null && isNobodys(this.#known(), this.#typed.text),
  );
  readonly list = $derived.by((): readonly Suggestion[] =>
    this.#isAskedFor ? suggest(this.#known(), this.#typed.text) : [],
  );

  constructor(typed: Typed, known: () => Known) {
    this.#typed = typed;
    this.#known = known;
  }

  get isOpen(): boolean {
    return this.list.length > 0;
  }

  /** Whether somebody has gone through the list with the keys. */
  get hasMoved(): boolean {
    return this.#movedTo !== null;
  }

  /** The place of the highlighted one. A typed name highlights the best by itself, a number never: it is dialled as typed. */
  get place(): number | null {
    if (!this.isOpen) return null;
    if (this.#movedTo !== null) return Math.min(this.#movedTo, this.list.length - 1);
    return this.#meant !== null ? 0 : null;
  }

  get highlighted(): Suggestion | null {
    return this.place === null ? null : (this.list[this.place] ?? null);
  }

  /** The number that is meant: of the highlighted one, of the person whose name was typed, else as typed. */
  get number(): string | null {
    const person = this.highlighted ?? this.#meant;
    return person ? dialable(person.number) : this.#typed.number;
  }

  /** Whether one is asked to press again, because what was typed is nobody's name. */
  get isAsked(): boolean {
    return this.#isDoubtful && this.#askedAbout === this.#typed.text;
  }

  /** Whether what is meant may go out now. A name that is nobody's is asked about first: it may be mistyped, or be a SIP user. */
  mayGo(): boolean {
    const isSure = !this.#isDoubtful || this.isAsked;
    this.#askedAbout = isSure ? null : this.#typed.text;
    return isSure;
  }

  /** A name was typed that nobody has. */
  get hasNoMatch(): boolean {
    return this.#isAskedFor && isName(this.#typed.text) && !this.isOpen;
  }

  /** The field was entered or its text has changed. */
  open(): void {
    this.#isAskedFor = true;
    this.#movedTo = null;
  }

  close(): void {
    this.#isAskedFor = false;
    this.#movedTo = null;
  }

  /** Puts somebody's number into the field. Calling it takes another press. */
  choose({ number }: Suggestion): void {
    this.#typed.text = dialable(number);
    this.close();
  }

  /** Takes a key of the field; says whether it was meant for the list. */
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

  /** Only once somebody has moved in the list: before that the key belongs to the text. */
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
