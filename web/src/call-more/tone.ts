type Press = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey">;

/** Whether a key press is one of a telephone's keys. With a modifier it is the browser's. */
export function isTone({ key, ctrlKey, altKey, metaKey }: Press): boolean {
  return /^[0-9*#]$/.test(key) && !ctrlKey && !altKey && !metaKey;
}
