import { expect, test } from "vitest";
import { offered } from "../hub/hub-rig.ts";
import { BoardReply } from "./routes.ts";
import { httpRig } from "../http-rig.ts";

test("the reply is the current board with the number of its last fact", async () => {
  const { http, rig } = await httpRig();
  const before = BoardReply.parse((await http.inject("/api/board")).json());
  expect(before).toMatchObject({ epoch: "e1", seq: 0, board: { calls: [] } });
  rig.happens(offered());
  const after = BoardReply.parse((await http.inject("/api/board")).json());
  expect(after).toEqual({ epoch: "e1", seq: 1, board: rig.hub.board });
  expect(after.board.calls).toHaveLength(1);
});

test("the board must not be cached", async () => {
  const { http } = await httpRig();
  expect((await http.inject("/api/board")).headers["cache-control"]).toBe("no-store");
});
