/** Maps a list, but keeps the list itself when no item changed, so that nothing downstream stirs. */
export function replace<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const next = list.map(change);
  return next.some((item, index) => item !== list[index]) ? next : list;
}
