import fc from "fast-check";
import { expect, test } from "vitest";
import { EVENT_FIELDS } from "@callboard/shared/telestra";
import { MASK } from "@callboard/shared/protocol/wire-message";
import { MOST_SLOWDOWN, slowdown } from "../../slowdown-fixture.ts";
import { DriverRig } from "./driver-rig.ts";
import { maskMessage, NOT_SHOWN } from "./mask.ts";
import { Secrets } from "./secrets.ts";

const knowing = (...passwords: string[]): Secrets => {
  const secrets = new Secrets();
  for (const password of passwords) secrets.keep(password);
  return secrets;
};
const login = (pass: unknown, more: object = {}): string =>
  JSON.stringify({ cmd: "login", account: "a", user: "3001", pass, server: "s", ...more });

/** Difficult passwords: quotes, backslashes, letters beyond ASCII, and look-alikes of an escape. */
const password = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 24, unit: "binary" }),
    fc.string({
      minLength: 1,
      maxLength: 24,
      unit: fc.constantFrom(...Array.from("\\\"u0041nærø'{}:, ")),
    }),
  )
  // A password of the mask's own character cannot be distinguished from the mask.
  .filter((text) => !text.includes("•"));

const KNOWN = new Set(["", ...[...EVENT_FIELDS.values()].flatMap((fields) => [...fields])]);

/** All texts and numbers in a message, field names included, without the protocol's own words in their places. */
function saidIn(text: string): string[] {
  const said: string[] = [];
  JSON.parse(text, function (this: unknown, name: string, value: unknown) {
    if (!Array.isArray(this) && !KNOWN.has(name)) said.push(name);
    const isScalar = typeof value === "string" || typeof value === "number";
    if (isScalar && name !== "event") said.push(String(value));
    return value;
  });
  return said;
}

/** JSON as another program might write it: each character plain or escaped. */
function escapedAll(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

test("a log-in's password is masked, and the rest stays unchanged", () => {
  expect(maskMessage(login("geheim"), new Secrets())).toBe(login(MASK));
  const odd = '\r\n{ "cmd" : "login",\t"pass" : "x" , "big": 9007199254740993, "n": 1.50 }\r\n';
  expect(maskMessage(odd, new Secrets())).toBe(odd.replace('"x"', `"${MASK}"`));
});

test.each(["PASS", "password", "passwd", "Pass"])("a field named %s is masked", (field) => {
  for (const value of ["x", 12, -1.5]) {
    expect(maskMessage(JSON.stringify({ [field]: value }), new Secrets())).toBe(
      JSON.stringify({ [field]: MASK }),
    );
  }
});

test("a quoted password is masked inside a text, the longer one first", () => {
  const secrets = knowing("geheim", "geheimnis");
  const fail = (error: string): string => JSON.stringify({ event: "fail", account: "a", error });
  expect(maskMessage(fail("no geheimnis, no geheim"), secrets)).toBe(fail("no •••, no •••"));
});

test("a log-in quoted in a text is masked whole, even another program's", () => {
  const quote = (text: string): string => JSON.stringify({ event: "fail", error: text });
  for (const text of [login("fremd"), quote(login("fremd")), `bad: ${login("fremd", { x: 1 })}`]) {
    const masked = maskMessage(quote(text), new Secrets());
    expect(masked).toBe(quote(MASK));
  }
});

test("the protocol's own words stay readable whatever the password is", () => {
  const text = '{"event":"call-incoming","account":"account-1","call_id":5,"caller":"7"}';
  expect(maskMessage(text, knowing("event", "caller", "call-incoming"))).toBe(text);
});

test("no password is in any message, however it is written and quoted", () => {
  const quoted = fc.record({
    pass: password,
    before: fc.string({ maxLength: 8 }),
    depth: fc.nat(3),
    isEscaped: fc.boolean(),
    place: fc.constantFrom("error", "caller", "caller_name", "account", "odd"),
  });
  fc.assert(
    fc.property(quoted, ({ pass, before, depth, isEscaped, place }) => {
      let quote = `${before}${pass}`;
      for (let level = 0; level < depth; level += 1) quote = JSON.stringify({ error: quote });
      const body = isEscaped ? `"${escapedAll(quote)}"` : JSON.stringify(quote);
      const text = `{"event":"fail","${place}":${body},${JSON.stringify(`k${pass}`)}:[{"n":1}]}`;
      const masked = maskMessage(text, knowing("another", pass));
      for (const said of saidIn(masked)) {
        expect(said.includes(pass)).toBe(false);
        expect(said.includes(JSON.stringify(pass).slice(1, -1))).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a password in a log-in itself is never in the output, whatever it is", () => {
  fc.assert(
    fc.property(password, (pass) => {
      const { pass: shown } = JSON.parse(maskMessage(login(pass), new Secrets())) as {
        pass: string;
      };
      expect(shown).toBe(MASK);
    }),
  );
});

test("an unreadable message is hidden once a password was sent, and before that the end of any log-in", () => {
  for (const text of ['{"event":"fail","error":"bad gehe', "HTTP/1.1 400", "[".repeat(99)]) {
    expect(maskMessage(text, knowing("geheim"))).toBe(NOT_SHOWN);
    expect(maskMessage(text, new Secrets())).toBe(text);
  }
  expect(maskMessage('{"cmd":"login","pass":"geh', new Secrets())).not.toContain("geh");
});

test("an empty message stays empty", () => {
  expect(maskMessage("\r\n ", knowing("x"))).toBe("\r\n ");
});

test("a driver masks a password from its log-in on, permanently", () => {
  const rig = new DriverRig("3001").open();
  const quote = JSON.stringify({ event: "fail", account: "account-1", error: "bad geheim" });
  expect(rig.driver.mask(quote)).toBe(quote);
  const { server, id: account } = rig.board.accounts[0] ?? { server: "", id: "" };
  const who = { user: "3001", password: "geheim", registrar: "r" };
  rig.give({ type: "login", server, account, ...who } as Parameters<typeof rig.give>[0]);
  expect(rig.driver.mask(rig.sent.at(-1) ?? "")).toContain(`"pass":"${MASK}"`);
  rig.pass(3 * 24 * 3_600_000);
  expect(rig.driver.mask(quote)).not.toContain("geheim");
});

test("masking takes time in proportion to a message's length", () => {
  const secrets = knowing("geheim");
  const messageOf = (count: number): string =>
    JSON.stringify({ event: "fail", error: String.raw`\"`.repeat(count) });
  const ratio = slowdown(messageOf, 2000, (text) => maskMessage(text, secrets));
  expect(ratio).toBeLessThan(MOST_SLOWDOWN);
});
