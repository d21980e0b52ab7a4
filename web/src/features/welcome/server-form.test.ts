import type { CheckReply } from "@callboard/shared/servers/server-check";
import type { NewServer } from "@callboard/shared/vendors/protocols";
import { expect, test } from "vitest";
import type { Field } from "./read-fields.ts";
import { ServerForm } from "./server-form.svelte.ts";
import type { SetupAnswer } from "./setup-requests.ts";

const found: CheckReply = {
  connection: { state: "good", words: "4 ms" },
  firstReply: { state: "good", words: "The server answers." },
  accounts: [],
};

/** A form whose requests are answered by the test. */
function rig() {
  const asked: NewServer[] = [];
  const checks: ((answer: SetupAnswer<CheckReply>) => void)[] = [];
  const adds: ((answer: SetupAnswer<{ id: string }>) => void)[] = [];
  let added = 0;
  const form = new ServerForm({
    requests: {
      check: (server) => new Promise((resolve) => (asked.push(server), checks.push(resolve))),
      add: (server) => new Promise((resolve) => (asked.push(server), adds.push(resolve))),
    },
    added: () => void (added += 1),
  });
  const fill = (): void => {
    form.type("host", " 10.2.101.10 ");
    form.type("accounts", "account-1 3001 Ground");
  };
  return { form, fill, asked, checks, adds, count: () => added };
}

test("each invalid field has an error, nothing is sent, and the first of them is returned", async () => {
  const { form, asked } = rig();
  form.type("port", "0x10");
  expect(await form.check()).toBe("host");
  expect(Object.keys(form.errors).sort()).toEqual(["accounts", "host", "port"]);
  form.type("host", "http://10.2.101.10");
  expect(Object.keys(form.errors).sort()).toEqual(["accounts", "port"]);
  expect(await form.add()).toBe("host");
  expect(form.errors.host).toContain("without http://");
  expect(asked).toEqual([]);
});

test("a check's results are shown until a value changes", async () => {
  const { form, fill, asked, checks } = rig();
  fill();
  const checking = form.check();
  expect(form.work).toBe("checking");
  checks[0]?.({ ok: true, value: found });
  await checking;
  expect(asked).toMatchObject([
    { host: "10.2.101.10", port: 3550, accounts: [{ name: "Ground" }] },
  ]);
  expect([form.work, form.found]).toEqual(["none", found]);
  form.type("host", "10.2.101.11");
  expect(form.found).toBeNull();
});

test("results about other values are not shown", async () => {
  const { form, fill, checks } = rig();
  fill();
  const old = form.check();
  form.type("host", "10.2.101.11");
  const fresh = form.check();
  checks[0]?.({ ok: true, value: found });
  await old;
  expect([form.work, form.found]).toEqual(["checking", null]);
  checks[1]?.({ ok: false, words: "Two checks are under way." });
  await fresh;
  expect([form.work, form.problem]).toEqual(["none", "Two checks are under way."]);
});

test("a server is added once, and a refusal is shown", async () => {
  const { form, fill, adds, count } = rig();
  fill();
  const adding = form.add();
  await form.add();
  expect(adds).toHaveLength(1);
  adds[0]?.({ ok: false, words: "It is there already." });
  await adding;
  expect([form.problem, count()]).toEqual(["It is there already.", 0]);
  const again = form.add();
  adds[1]?.({ ok: true, value: { id: "a" } });
  await again;
  expect(count()).toBe(1);
});

const office = {
  name: "",
  userId: " board ",
  pbxDomain: "7.pbx.example",
  secret: "PBX_PASSWORD",
  host: "csta.example.net",
  port: "4000",
  accounts: "200 Front desk",
} as const;

function typeOffice(
  { form }: ReturnType<typeof rig>,
  change: Partial<Record<Field, string>> = {},
): void {
  form.choose({ protocol: "csta" });
  const typed = Object.entries({ ...office, ...change });
  for (const [field, text] of typed) form.type(field as Field, text);
}

test("a CSTA server is sent with its log-in and the source of its password", () => {
  const scene = rig();
  typeOffice(scene);
  void scene.form.check();
  const login = { userId: "board", password: { env: "PBX_PASSWORD" }, pbxDomain: "7.pbx.example" };
  const devices = [{ id: "200", name: "Front desk", priority: false }];
  const place = { host: "csta.example.net", port: 4000 };
  expect(scene.asked).toEqual([{ protocol: "csta", ...place, login, devices }]);
});

test("a password file is given by its path, of any kind", () => {
  const scene = rig();
  typeOffice(scene, { secret: "/etc/callboard/pbx password" });
  scene.form.choose({ secretIn: "file" });
  void scene.form.check();
  expect(scene.asked).toMatchObject([
    { login: { password: { file: "/etc/callboard/pbx password" } } },
  ]);
});

test("CSTA-only fields are checked only for CSTA, and a password is no valid variable name", async () => {
  const scene = rig();
  scene.fill();
  void scene.form.check();
  expect(scene.asked).toHaveLength(1);
  const other = rig();
  typeOffice(other, { userId: "", pbxDomain: "", secret: "p&ss word", port: "", accounts: "" });
  expect(await other.form.check()).toBe("port");
  expect(Object.keys(other.form.errors)).toEqual([
    "port",
    "userId",
    "pbxDomain",
    "secret",
    "accounts",
  ]);
  expect(other.form.errors.secret).toContain("Do not enter the password itself");
  expect(other.form.errors.accounts).toBe("Enter at least one device.");
});

test("a default port changes with the protocol; a typed one stays", () => {
  const { form } = rig();
  form.choose({ protocol: "csta" });
  expect(form.typed.port).toBe("");
  form.choose({ protocol: "telestra" });
  expect(form.typed.port).toBe("3550");
  form.type("port", "4000");
  form.choose({ protocol: "csta" });
  expect(form.typed.port).toBe("4000");
});

test("another choice discards the results of the earlier one", async () => {
  const { form, fill, checks } = rig();
  fill();
  const checking = form.check();
  checks[0]?.({ ok: true, value: found });
  await checking;
  expect(form.found).toEqual(found);
  form.choose({ protocol: "csta" });
  expect(form.found).toBeNull();
});
