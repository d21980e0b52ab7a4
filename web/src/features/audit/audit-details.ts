type Detail = Readonly<Record<string, unknown>>;

/**
 * An entry's fields besides actor and time, as `name: value`. Known fields have a label, others keep their own name, as in
 * an export; values are the bridge's own.
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
