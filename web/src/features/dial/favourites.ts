import type { Directory, DirectoryEntry } from "@callboard/shared/directory";

/** The favourites of one group. */
export interface Favourites {
  /** Empty for those that have none. */
  group: string;
  entries: readonly DirectoryEntry[];
}

/** The favourites by group, in the order of the directory; those without a group come first. */
export function favouritesOf(directory: Directory): readonly Favourites[] {
  const groups = new Map<string, DirectoryEntry[]>([["", []]]);
  for (const entry of directory.filter(({ favourite }) => favourite)) {
    const group = entry.group ?? "";
    const known = groups.get(group);
    if (known) known.push(entry);
    else groups.set(group, [entry]);
  }
  return [...groups]
    .map(([group, entries]) => ({ group, entries }))
    .filter(({ entries }) => entries.length > 0);
}
