import { Board } from "@callboard/shared/board/board";
import * as z from "zod/mini";
import { route, success } from "../http/route.ts";
import type { ApiPlugin } from "../http/route.ts";
import type { Hub } from "../hub/hub.ts";

/** The board at one moment: `seq` is the number of its last fact within `epoch`, which is one run of the bridge. */
export const BoardReply = z.object({
  epoch: z.string(),
  seq: z.int().check(z.nonnegative()),
  board: Board,
});
type BoardReply = z.infer<typeof BoardReply>;

const GET = route("see-board", {
  operationId: "getBoard",
  summary: "Servers, accounts and calls as they are now; moments are milliseconds since 1970",
  response: { 200: success("The board.", { BoardReply }) },
});

/** The current board, as in a `snapshot` frame of the WebSocket. */
export function boardRoutes(hub: Pick<Hub, "epoch" | "seq" | "board">): ApiPlugin {
  return (api) => {
    api.get("/api/board", GET, (): BoardReply => ({
      epoch: hub.epoch,
      seq: hub.seq,
      board: hub.board,
    }));
  };
}
