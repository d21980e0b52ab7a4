import * as z from "zod/mini";
import { keyName } from "../../words/key-words.ts";
import type { KeyAction } from "../../words/key-words.ts";

/** The default keys; letters are lower case. */
const DEFAULTS: Record<KeyAction, readonly string[]> = {
  answer: ["a", "F8"],
  decline: ["x", "F9"],
  incoming: ["i"],
  next: ["j", "ArrowDown"],
  previous: ["k", "ArrowUp"],
  switch: ["s"],
  "hang-up": ["h", "F4"],
  number: ["/", "F2"],
  account: ["f"],
  silence: ["m"],
  activity: ["g"],
  keys: ["?"],
};

/** Actions that only move the focus. */
export type KeyPlace = Exclude<
  KeyAction,
  "answer" | "decline" | "switch" | "hang-up" | "silence" | "keys"
>;

/** All actions that can have a key, in the order of the list. */
export const KEY_ACTIONS = Object.keys(DEFAULTS) as readonly KeyAction[];

const OWN_USE = ["Enter", "Tab", "Escape", " ", "Backspace", "Delete", "*", "#"];
const Key = z.string().check(z.minLength(1), z.maxLength(20), z.refine(isFree));
const Keys = z.readonly(z.array(Key).check(z.maxLength(4)));
const names = KEY_ACTIONS as readonly [KeyAction, ...KeyAction[]];

/** The user's changes; other actions keep their defaults. */
export const KeyChoice = z._default(
  z.object({
    /**
     * Single characters can be switched off for users whose speech input or tremor triggers them by accident (WCAG 2.1.4).
     */
    hasCharacters: z._default(z.boolean(), true),
    keys: z._default(z.partialRecord(z.enum(names), Keys), {}),
  }),
  { hasCharacters: true, keys: {} },
);
export type KeyChoice = z.infer<typeof KeyChoice>;

/** Whether a key may be assigned; keys that type, leave or press a button may not. */
export function isFree(key: string): boolean {
  return !OWN_USE.includes(key) && !/^[0-9]$/.test(key) && !/^(Shift|Control|Alt|Meta)/.test(key);
}

/** The keys of an action. */
export function keysOf(choice: KeyChoice, action: KeyAction): readonly string[] {
  return choice.keys[action] ?? DEFAULTS[action];
}

/** The key to show beside a button: the first that works with the present settings; null if there is none. */
export function keyFor(choice: KeyChoice, action: KeyAction): string | null {
  const key = keysOf(choice, action).find((one) => one.length > 1 || choice.hasCharacters);
  return key === undefined ? null : keyName(key);
}

/**
 * Assigns a key to an action and replaces its key of the same kind: a character, or a named key. A former owner loses the key:
 * one key does one thing.
 */
export function withKey(choice: KeyChoice, action: KeyAction, key: string): KeyChoice {
  const others = KEY_ACTIONS.filter(
    (other) => other !== action && keysOf(choice, other).includes(key),
  );
  const without = others.map((other) => {
    return [other, keysOf(choice, other).filter((known) => known !== key)] as const;
  });
  const isSign = key.length === 1;
  const kept = keysOf(choice, action).filter((known) => (known.length === 1) !== isSign);
  const own = isSign ? [key, ...kept] : [...kept, key];
  return { ...choice, keys: { ...choice.keys, ...Object.fromEntries(without), [action]: own } };
}

/** Removes all keys of an action. */
export function withoutKeys(choice: KeyChoice, action: KeyAction): KeyChoice {
  return { ...choice, keys: { ...choice.keys, [action]: [] } };
}

/** Whether a key press starts a number: a dial pad character outside any field. */
export function isDigit({ key, isTyping, hasModifier }: Press): boolean {
  return !isTyping && !hasModifier && /^[0-9*#+]$/.test(key);
}

/** A pressed key, and its context. */
export interface Press {
  key: string;
  /** In a field or a dialog, where it is text or has its own use. */
  isTyping: boolean;
  /** With Control, Alt or Meta it belongs to the browser. */
  hasModifier: boolean;
}

/** The action of a key press; undefined for other keys. In a field only function keys count. */
export function actionOf(choice: KeyChoice, press: Press): KeyAction | undefined {
  if (press.hasModifier) return undefined;
  const isFunctionKey = /^F\d+$/.test(press.key);
  if (press.isTyping && !isFunctionKey) return undefined;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key.length === 1 && !choice.hasCharacters) return undefined;
  return KEY_ACTIONS.find((action) => keysOf(choice, action).includes(key));
}
