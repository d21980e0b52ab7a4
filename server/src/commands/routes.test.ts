import { expect, test } from "vitest";
import { call, offered, server } from "../hub/hub-rig.ts";
import { httpRig } from "../http-rig.ts";

const answer = { type: "answer", call } as const;

test("a command is answered once it has an outcome", async () => {
  const { rig, post } = await httpRig();
  rig.happens(offered());
  const id = rig.newId();
  const replying = post({ id, command: answer });
  await expect.poll(() => rig.sunk).toEqual([{ id, by: "HTTP", command: answer }]);
  rig.dispatch.settle(id, { outcome: "failed", reason: "Busy here" });
  const reply = await replying;
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toEqual({ id, outcome: "failed", reason: "Busy here" });
});

test("a refusal is an outcome, not an error", async () => {
  const { rig, post } = await httpRig();
  const id = rig.newId();
  const reply = await post({ id, command: answer });
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toMatchObject({ id, outcome: "refused" });
  expect(reply.json()).toHaveProperty("reason");
});

test("the same id gets the same answer and is sent once, whether the requests overlap or not", async () => {
  const { rig, post } = await httpRig();
  rig.happens(offered());
  const id = rig.newId();
  const replying = [post({ id, command: answer }), post({ id, command: answer })];
  await expect.poll(() => rig.sunk).toHaveLength(1);
  rig.dispatch.settle(id, { outcome: "confirmed" });
  const replies = [...(await Promise.all(replying)), await post({ id, command: answer })];
  expect(replies.map((reply) => reply.json<unknown>())).toEqual(
    replies.map(() => ({ id, outcome: "confirmed" })),
  );
  expect(rig.sunk).toHaveLength(1);
  expect(rig.counted).toEqual(["answer confirmed"]);
});

test("a late outcome is a problem that says to repeat the request, and the repeated request gets it", async () => {
  const { rig, post } = await httpRig({ waitMs: 20 });
  rig.happens(offered());
  const id = rig.newId();
  const late = await post({ id, command: answer });
  expect(late.statusCode).toBe(504);
  expect(late.headers["content-type"]).toContain("application/problem+json");
  expect(late.json<{ detail: string }>().detail).toContain("not known yet");
  expect(late.json<{ detail: string }>().detail).toContain("same id");
  rig.dispatch.settle(id, { outcome: "confirmed" });
  expect((await post({ id, command: answer })).json()).toEqual({ id, outcome: "confirmed" });
  expect(rig.sunk).toHaveLength(1);
});

test("a command on a call that has changed since the client saw it is refused", async () => {
  const { rig, post } = await httpRig();
  rig.happens(offered());
  const reply = await post({ id: rig.newId(), seq: 0, command: answer });
  expect(reply.json()).toMatchObject({ outcome: "refused" });
  expect(rig.sunk).toEqual([]);
});

test("the command frame of the WebSocket is also a valid body", async () => {
  const { rig, post } = await httpRig();
  const reply = await post({ type: "command", id: rig.newId(), command: answer });
  expect(reply.json()).toMatchObject({ outcome: "refused" });
});

const utf8 = (text: string): string => Buffer.from(text, "utf8").toString("latin1");
test.each([
  ["its name", "Tower desk", "Tower desk"],
  ["its name in UTF-8", utf8("Tårn Ærø"), "Tårn Ærø"],
  ["its name in Latin-1", "Tårn", "Tårn"],
  ["64 characters", "x".repeat(64), "x".repeat(64)],
  ["65 characters", "x".repeat(65), "HTTP"],
  ["nothing", "", "HTTP"],
  ["a control character", "Tower\u0085desk", "HTTP"],
])("a station that sends %s is shown by a readable name", async (_what, header, by) => {
  const { rig, post } = await httpRig({ waitMs: 20 });
  const dial = { type: "make-call", server, account: "account-1", number: "3002" };
  await post({ id: rig.newId(), command: dial }, { "x-callboard-station": header });
  expect(rig.sunk.map((request) => request.by)).toEqual([by]);
});
