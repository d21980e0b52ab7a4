type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">;

/** Whether a key press is a telephone key. With a modifier it belongs to the browser. */
export function isTone({ key, ctrlKey, altKey, metaKey }: Press): boolean {
  return /^[0-9*#]$/.test(key) && !ctrlKey && !altKey && !metaKey;
}
