import { expect, test } from "vitest";
import { isPassword } from "../people/password.ts";
import { People } from "../people/store.ts";
import { Tokens } from "../tokens/store.ts";
import { Store } from "../store/store.ts";
import { readArguments } from "./arguments.ts";
import { Exit } from "./exit.ts";
import { managePeople } from "./people.ts";
import { UsageError } from "./options.ts";

const PASSWORD = "seven green lamps";

/** Runs command lines on a store of its own. */
function rig() {
  const store = Store.inMemory();
  const people = new People(store, () => 0);
  const tokens = new Tokens(store, () => Date.now());
  const run = (line: string, password = PASSWORD): Promise<string> => {
    const read = readArguments(line.split(" "), {}, () => false);
    if (read.command !== "people") throw new Error(`${line} is not a people command`);
    return managePeople(read.action, store, () => Promise.resolve(password));
  };
  return { people, tokens, run };
}

test("`user add` reads the password from standard input; the default is an instructor for all accounts", async () => {
  const { people, run } = rig();
  expect(await run("user add Anna")).toBe("");
  const found = people.find("Anna");
  expect(found?.person).toMatchObject({ role: "instructor", scope: null, isDisabled: false });
  expect(await isPassword(PASSWORD, found?.passwordHash ?? null)).toBe(true);
  expect(await run("user list")).toBe("Anna\tinstructor\tall accounts\tenabled\n");
});

test("the scope names servers or single accounts", async () => {
  const { people, run } = rig();
  await run("user add Bo --role instructor --accounts bay-1,bay-2/account/3");
  expect(people.find("Bo")?.person.scope).toEqual([
    { server: "bay-1", account: null },
    { server: "bay-2", account: "account/3" },
  ]);
  expect(await run("user list")).toContain("bay-1,bay-2/account/3");
  await run("user change Bo --all-accounts --role monitor");
  expect(people.find("Bo")?.person).toMatchObject({ scope: null, role: "monitor" });
});

test("users can be disabled, enabled and given a new password", async () => {
  const { people, run } = rig();
  await run("user add Anna --role admin");
  await run("user add Bo");
  await run("user disable Bo");
  expect(people.find("Bo")?.person.isDisabled).toBe(true);
  await run("user enable Bo");
  await run("user password Bo", "twelve blue doors");
  const found = people.find("Bo");
  expect(found?.person.isDisabled).toBe(false);
  expect(await isPassword("twelve blue doors", found?.passwordHash ?? null)).toBe(true);
});

test.each([
  ["user add Anna", "short", "10 characters"],
  ["user add Bo", PASSWORD, "already a user"],
  ["user disable Unknown", PASSWORD, "no user"],
  ["user disable Bo", PASSWORD, "last admin"],
  ["token revoke 123", PASSWORD, "no token 123"],
])("%s: the error says what did not happen", async (line, password, words) => {
  const { people, run } = rig();
  await run("user add Bo --role admin");
  const before = people.list();
  const failed = await run(line, password).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(Exit);
  expect((failed as Exit).message).toContain(words);
  expect(people.list()).toEqual(before);
});

test("a token is printed alone, listed without its secret, and can be revoked", async () => {
  const { tokens, run } = rig();
  const secret = (await run("token create --name Prometheus --role monitor --expires 30d")).trim();
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(tokens.find(secret)).toMatchObject({ name: "Prometheus", role: "monitor" });
  const listed = await run("token list");
  expect(listed).toMatch(/^\w{12}\tmonitor\tPrometheus\tuntil 20/);
  expect(listed).not.toContain(secret);
  await run(`token revoke ${listed.split("\t")[0] ?? ""}`);
  expect(tokens.find(secret)).toBeNull();
  await run("token create --name Wall --role wall");
  expect(await run("token list")).toContain("until revoked");
});

test.each([
  "user",
  "user remove Anna",
  "user add",
  "user add Anna --role king",
  "user add Anna --accounts ,",
  "user add Anna --colour red",
  "token create --name X",
  "token create --role wall",
  "token create --name X --role wall --expires soon",
  "token revoke",
])("%s: is wrong usage", (line) => {
  expect(() => readArguments(line.split(" "), {}, () => false)).toThrow(UsageError);
});
