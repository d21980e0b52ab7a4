import fc from "fast-check";
import { expect, test } from "vitest";
import { EVENT_FIELDS } from "@callboard/shared/telestra";
import { MASK } from "@callboard/shared/protocol/wire-message";
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

/** Texts as bad as passwords get: quotes, backslashes, letters beyond ASCII, and what looks like an escape. */
const password = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 24, unit: "binary" }),
    fc.string({
      minLength: 1,
      maxLength: 24,
      unit: fc.constantFrom(...Array.from("\\\"u0041nærø'{}:, ")),
    }),
  )
  // A password of the mask's own sign cannot be told from the mask.
  .filter((text) => !text.includes("•"));

const KNOWN = new Set(["", ...[...EVENT_FIELDS.values()].flatMap((fields) => [...fields])]);

/** All texts and numbers in a message, fields' names too, but for the protocol's own words where they belong. */
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

/** JSON as another program might write it: each character as it is, or escaped. */
function escapedAll(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

test("a log-in's password is masked, and all else stays to the letter", () => {
  expect(maskMessage(login("geheim"), new Secrets())).toBe(login(MASK));
  const odd = '\r\n{ "cmd" : "login",\t"pass" : "x" , "big": 9007199254740993, "n": 1.50 }\r\n';
  expect(maskMessage(odd, new Secrets())).toBe(odd.replace('"x"', `"${MASK}"`));
});

test.each(["PASS", "password", "passwd", "Pass"])("what is called %s is masked", (field) => {
  for (const value of ["x", 12, -1.5]) {
    expect(maskMessage(JSON.stringify({ [field]: value }), new Secrets())).toBe(
      JSON.stringify({ [field]: MASK }),
    );
  }
});

test("a quoted password is masked within the text around it, the longer one first", () => {
  const secrets = knowing("geheim", "geheimnis");
  const fail = (error: string): string => JSON.stringify({ event: "fail", account: "a", error });
  expect(maskMessage(fail("no geheimnis, no geheim"), secrets)).toBe(fail("no •••, no •••"));
});

test("a log-in quoted in a text is masked whole, also when it is another program's", () => {
  const quote = (text: string): string => JSON.stringify({ event: "fail", error: text });
  for (const text of [login("fremd"), quote(login("fremd")), `bad: ${login("fremd", { x: 1 })}`]) {
    const masked = maskMessage(quote(text), new Secrets());
    expect(masked).toBe(quote(MASK));
  }
});

test("the protocol's own words stay readable whatever a password is", () => {
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

test("a password in a log-in itself is in no output, whatever it is", () => {
  fc.assert(
    fc.property(password, (pass) => {
      const { pass: shown } = JSON.parse(maskMessage(login(pass), new Secrets())) as {
        pass: string;
      };
      expect(shown).toBe(MASK);
    }),
  );
});

test("of what cannot be read nothing is shown once a password was sent, and before no log-in's end", () => {
  for (const text of ['{"event":"fail","error":"bad gehe', "HTTP/1.1 400", "[".repeat(99)]) {
    expect(maskMessage(text, knowing("geheim"))).toBe(NOT_SHOWN);
    expect(maskMessage(text, new Secrets())).toBe(text);
  }
  expect(maskMessage('{"cmd":"login","pass":"geh', new Secrets())).not.toContain("geh");
});

test("an empty message stays empty", () => {
  expect(maskMessage("\r\n ", knowing("x"))).toBe("\r\n ");
});

test("a driver masks from the very log-in on, and for good", () => {
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

test("a very long message takes time in proportion to its length", () => {
  const secrets = knowing("geheim");
  const once = (count: number): number => {
    const text = JSON.stringify({ event: "fail", error: String.raw`\"`.repeat(count) });
    const began = performance.now();
    maskMessage(text, secrets);
    return performance.now() - began;
  };
  const cost = (count: number): number => Math.min(...Array.from({ length: 5 }, () => once(count)));
  // Eight times the text: about 64 times the time if each quote began anew.
  expect(cost(64_000)).toBeLessThan(30 * Math.max(cost(8000), 0.5));
});
