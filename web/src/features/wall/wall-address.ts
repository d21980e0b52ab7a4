/** What a wall's address says of its room and its content. */
export interface WallAddress {
  /** The panel's diagonal, in inches. */
  diagonal: number;
  /** From the panel to the farthest viewer, in metres. */
  distance: number;
  /** The ids of the servers to show; null for all. */
  servers: ReadonlySet<string> | null;
}

const DIAGONAL = { usual: 55, least: 10, most: 300 };
const DISTANCE = { usual: 4, least: 0.3, most: 50 };

/** Parses `?diag=`, `?dist=` and `?servers=a,b`. Invalid values count as absent. */
export function wallAddress(search: string): WallAddress {
  const asked = new URLSearchParams(search);
  const ids = (asked.get("servers") ?? "").split(",").map((id) => id.trim());
  const named = ids.filter((id) => id !== "");
  return {
    diagonal: numberIn(asked.get("diag"), DIAGONAL),
    distance: numberIn(asked.get("dist"), DISTANCE),
    servers: named.length === 0 ? null : new Set(named),
  };
}

function numberIn(text: string | null, range: typeof DIAGONAL): number {
  const number = text === null || text.trim() === "" ? Number.NaN : Number(text);
  return number >= range.least && number <= range.most ? number : range.usual;
}
