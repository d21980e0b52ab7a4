/** What an entry says beside who and when, as `name: value`. They are the bridge's own words, the same as in an export. */
export function detailLines(detail: Readonly<Record<string, unknown>>, prefix = ""): string[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    const path = `${prefix}${name}`;
    if (isPlainObject(value)) return detailLines(value, `${path}.`);
    return value === null || value === undefined ? [] : [`${path}: ${valueText(value)}`];
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
