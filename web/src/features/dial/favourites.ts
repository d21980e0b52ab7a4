import type { Directory, DirectoryEntry } from "@callboard/shared/directory/directory";

/** Without favourites, a directory of up to this many entries is listed as a whole. */
export const ALL_SHOWN = 30;

/** The favourites of one group. */
export interface SpeedKeys {
  /** Empty for those without a group. */
  group: string;
  entries: readonly DirectoryEntry[];
}

/**
 * The favourites by group, in the order of the directory; those without a group come first. Without favourites, the whole
 * directory if it is short.
 */
export function speedKeysOf(directory: Directory): readonly SpeedKeys[] {
  const favourites = directory.filter(({ favourite }) => favourite);
  if (favourites.length > 0) return byGroup(favourites);
  return directory.length <= ALL_SHOWN ? byGroup(directory) : [];
}

function byGroup(entries: Directory): readonly SpeedKeys[] {
  const groups = new Map<string, DirectoryEntry[]>([["", []]]);
  for (const entry of entries) {
    const group = entry.group ?? "";
    const known = groups.get(group);
    if (known) known.push(entry);
    else groups.set(group, [entry]);
  }
  return [...groups]
    .map(([group, of]) => ({ group, entries: of }))
    .filter(({ entries: of }) => of.length > 0);
}
