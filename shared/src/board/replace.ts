/** Maps a list, but returns the list itself if no item changed, so that nothing downstream is recomputed. */
export function replace<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  let next: T[] | undefined;
  list.forEach((item, place) => {
    const changed = change(item);
    if (changed !== item) (next ??= [...list])[place] = changed;
  });
  return next ?? list;
}

/** The same for one item; searched from the end, because recent items change most. */
export function replaceOne<T>(
  list: readonly T[],
  isWanted: (item: T) => boolean,
  change: (item: T) => T,
): readonly T[] {
  const place = list.findLastIndex(isWanted);
  const item = list[place];
  if (item === undefined) return list;
  const changed = change(item);
  return changed === item ? list : list.with(place, changed);
}
