import type { Directory, DirectoryEntry } from "@callboard/shared/directory/directory";

/** A directory without favourites stands beside the dial pad as a whole, up to so many entries. */
export const ALL_SHOWN = 30;

/** Those of one group who have a key of their own. */
export interface SpeedKeys {
  /** Empty for those that have none. */
  group: string;
  entries: readonly DirectoryEntry[];
}

/**
 * The favourites by group, in the order of the directory; those without a group come first. Where there are none, everybody,
 * if they are few.
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
