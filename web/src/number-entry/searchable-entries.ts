import type { Board } from "@callboard/shared/board/board";
import { entryFor } from "@callboard/shared/directory/directory";
import type { Directory } from "@callboard/shared/directory/directory";

/** Everything that can be found by name: the directory, and the accounts on the board that it does not have. */
export function searchableEntries({
  directory,
  accounts,
}: Pick<Board, "directory" | "accounts">): Directory {
  const inside = accounts.flatMap(({ name, number }) => {
    const isListed = number !== null && entryFor(directory, number) !== undefined;
    return name === null || number === null || isListed
      ? []
      : [{ name, number, group: null, favourite: false, priority: false }];
  });
  return [...directory, ...inside];
}
