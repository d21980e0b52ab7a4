import { Board } from "@callboard/shared/board/board";
import type { FastifyInstance } from "fastify";
import * as z from "zod/mini";
import type { Hub } from "../hub/hub.ts";

/** The board of one moment: `seq` is the number of its last fact within `epoch`, which is one run of the bridge. */
export const BoardReply = z.object({
  epoch: z.string(),
  seq: z.int().check(z.nonnegative()),
  board: Board,
});
type BoardReply = z.infer<typeof BoardReply>;

/**
 * `GET /api/board`: servers, accounts, calls and the directory as they are now, from the hub; the same as a `snapshot` frame of the
 * WebSocket. All moments are milliseconds since 1970. It has no errors of its own.
 */
export function boardRoute(app: FastifyInstance, hub: Pick<Hub, "epoch" | "seq" | "board">): void {
  app.get("/api/board", { config: { needs: "see-board" } }, (): BoardReply => ({
    epoch: hub.epoch,
    seq: hub.seq,
    board: hub.board,
  }));
}
