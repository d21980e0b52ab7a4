import { expect, test } from "vitest";
import { server } from "../hub/hub-rig.ts";
import { httpRig } from "../http-rig.ts";

const id = "00000000-0000-4000-8000-000000000001";
const dial = { type: "make-call", server, account: "account-1", number: "3002" };

test.each([
  ["a number with a NUL", { id, command: { ...dial, number: "30\u000002" } }, "command/number"],
  ["a number that is a number", { id, command: { ...dial, number: 3002 } }, "command/number"],
  ["an empty number", { id, command: { ...dial, number: "" } }, "command/number"],
  ["a long number", { id, command: { ...dial, number: "3".repeat(257) } }, "command/number"],
  ["half a character", { id, command: { ...dial, number: "\ud800" } }, "command/number"],
  ["no id", { command: dial }, "id"],
  ["an id that is no UUID", { id: "1", command: dial }, "id"],
  ["an id that is a list", { id: [id], command: dial }, "id"],
  ["a negative seq", { id, seq: -1, command: dial }, "seq"],
  ["a seq that is text", { id, seq: "1", command: dial }, "seq"],
  ["no command", { id }, "command"],
  ["a command that is null", { id, command: null }, "command"],
  ["a type that does not exist", { id, command: { ...dial, type: "explode" } }, "command/type"],
  ["a type named constructor", { id, command: { ...dial, type: "constructor" } }, "command/type"],
  ["a type named __proto__", { id, command: { ...dial, type: "__proto__" } }, "command/type"],
  ["a server named __proto__", { id, command: { ...dial, server: "__proto__" } }, "command/server"],
  ["a field too many", { id, command: { ...dial, vip: true } }, "command"],
])("a body with %s is refused, and the answer says where", async (_what, body, where) => {
  const { post, rig } = await httpRig();
  const reply = await post(body);
  expect(reply.statusCode).toBe(400);
  expect(reply.headers["content-type"]).toContain("application/problem+json");
  const found = reply.json<{ detail: string; errors: { pointer: string }[] }>();
  expect(found.errors.map((error) => error.pointer)).toEqual([`#/${where}`]);
  expect(found.detail).toContain(where.replace("/", "."));
  expect(rig.sunk).toEqual([]);
});

test("every invalid field is named", async () => {
  const { post } = await httpRig();
  const reply = await post({ id: 1, seq: 1.5, command: { ...dial, number: 3 } });
  const { errors } = reply.json<{ errors: { pointer: string }[] }>();
  expect(errors.map((error) => error.pointer)).toEqual(["#/id", "#/seq", "#/command/number"]);
});

test.each([
  ["null", "null"],
  ["a list", "[]"],
  ["a text", '"x"'],
  ["a number", "1"],
])("a body that is %s is refused as a whole", async (_what, body) => {
  const { post } = await httpRig();
  const reply = await post(body);
  expect(reply.statusCode).toBe(400);
  expect(reply.json()).toMatchObject({ errors: [{ pointer: "#" }] });
});

test.each([
  ["nothing", "", "not JSON"],
  ["half an object", '{"id":', "not JSON"],
  ["a script", "<script>alert(1)</script>", "not JSON"],
  ["a broken character", Buffer.from([0x22, 0xff, 0x22]), "not UTF-8"],
  ["33 lists", `${"[".repeat(33)}${"]".repeat(33)}`, "too deep"],
  ["30000 lists", "[".repeat(30_000), "too deep"],
  ["objects all the way down", '{"a":'.repeat(10_000), "too deep"],
])("a body of %s is refused, and not quoted", async (_what, body, why) => {
  const { post } = await httpRig();
  const reply = await post(body);
  expect(reply.statusCode).toBe(400);
  const found = reply.json<{ detail: string }>();
  expect(found.detail).toContain(why);
  expect(found.detail.length).toBeLessThan(60);
});

test("the names of Object.prototype have no effect", async () => {
  const { post, rig } = await httpRig({ waitMs: 20 });
  const command = JSON.stringify(dial);
  const own = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';
  const outside = await post(`{"id":"${id}",${own},"command":${command}}`);
  expect(rig.sunk.map((request) => request.command)).toEqual([dial]);
  expect(outside.statusCode).toBe(504);
  const inside = await post(`{"id":"${id}","command":${command.slice(0, -1)},${own}}}`);
  expect(inside.statusCode).toBe(400);
  expect("polluted" in {}).toBe(false);
});

test.each(["__proto__", "constructor", "hasOwnProperty", "toString"])(
  "an account named %s is not known",
  async (account) => {
    const { post } = await httpRig();
    const reply = await post({ id, command: { ...dial, account } });
    expect(reply.json()).toMatchObject({ outcome: "refused" });
  },
);

test("a password in a refused body is not quoted", async () => {
  const { post } = await httpRig();
  const login = { type: "login", server, account: "account-1", user: 1, password: "hunter2\n" };
  const reply = await post({ id, command: login });
  expect(reply.statusCode).toBe(400);
  expect(reply.payload).not.toContain("hunter2");
  const broken = await post('{"password":"hunter2"');
  expect(broken.payload).not.toContain("hunter2");
});

test("an unknown field name is quoted short and without control characters", async () => {
  const { post } = await httpRig();
  const reply = await post({ id, command: { ...dial, [`\u0007${"x".repeat(9000)}`]: 1 } });
  expect(reply.statusCode).toBe(400);
  expect(reply.payload.length).toBeLessThan(1500);
  expect(reply.payload).not.toContain("\\u0007");
});

test.each([
  ["text/plain"],
  ["application/x-www-form-urlencoded"],
  ["multipart/form-data; boundary=x"],
  ["application/problem+json"],
  ["application/jsonx"],
  ["nonsense"],
])("a body of type %s is not accepted", async (type) => {
  const { post, rig } = await httpRig();
  const reply = await post({ id, command: dial }, { "content-type": type });
  expect(reply.statusCode).toBe(415);
  expect(reply.json()).toMatchObject({ status: 415, title: "Unsupported Media Type" });
  expect(rig.sunk).toEqual([]);
});

test.each(["application/json; charset=utf-8", "Application/JSON"])(
  "a body of type %s is taken",
  async (type) => {
    const { post } = await httpRig();
    const command = { ...dial, account: "account-9" };
    expect((await post({ id, command }, { "content-type": type })).statusCode).toBe(200);
  },
);

test("a request without a body and without a type is not accepted", async () => {
  const { http } = await httpRig();
  const reply = await http.inject({ method: "POST", url: "/api/commands" });
  expect(reply.statusCode).toBe(415);
});

test("a body of 1 MiB is too long, one of 64 KiB is not", async () => {
  const { post } = await httpRig();
  const large = await post(`"${"x".repeat(1024 * 1024)}"`);
  expect(large.statusCode).toBe(413);
  expect(large.json()).toMatchObject({ status: 413, title: "Payload Too Large" });
  const fitting = await post(`"${"x".repeat(64 * 1024 - 2)}"`);
  expect(fitting.statusCode).toBe(400);
  const overlong = await post(`"${"x".repeat(64 * 1024 - 1)}"`);
  expect(overlong.statusCode).toBe(413);
});
