import type { Board } from "@callboard/shared/board/board";
import { createContext } from "svelte";

/** The part of the board that one bay shows: its account, its server and its calls. */
export interface OwnBoard {
  readonly board: Board;
}

/** `Bay.svelte` provides it to its parts, so that a change elsewhere on the board does not reach them. */
export const [useOwnBoard, provideOwnBoard] = createContext<OwnBoard>();
