type Detail = Readonly<Record<string, unknown>>;

/**
 * What an entry says beside who and when, as `name: value`. Fields that have a word are called by it, others by their own
 * name, as in an export; values are the bridge's own.
 */
export function detailLines(detail: Detail, words: Readonly<Record<string, string>>): string[] {
  return partsOf(detail, "").map(([path, value]) => {
    const name = Object.hasOwn(words, path) ? words[path] : undefined;
    return `${name ?? path}: ${valueText(value)}`;
  });
}

function partsOf(detail: Detail, prefix: string): [path: string, value: unknown][] {
  return Object.entries(detail).flatMap(([name, value]): [string, unknown][] => {
    const path = `${prefix}${name}`;
    if (isPlainObject(value)) return partsOf(value, `${path}.`);
    return value === null || value === undefined ? [] : [[path, value]];
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
