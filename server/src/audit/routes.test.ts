import { expect, test } from "vitest";
import { AuthenticatorRig } from "../sign-in/authenticator-rig.ts";
import { AuthGate } from "../sign-in/auth-gate.ts";
import { csvLine } from "../http/csv.ts";
import { httpRig } from "../http-rig.ts";

/** A bridge with some audit entries, and requests with an admin's token. */
async function rig() {
  const { authenticator } = new AuthenticatorRig();
  const { http } = await httpRig({ gate: new AuthGate(authenticator) });
  for (let index = 1; index <= 5; index += 1) {
    authenticator.audit.append({
      kind: "command-intended",
      who: { kind: "person", id: "1", name: "=cmd()", role: "instructor" },
      from: "10.0.0.1",
      detail: { text: `a "${index}", b` },
    });
  }
  const { secret } = authenticator.tokens.create({ name: "S", role: "admin", expiresAt: null });
  const headers = { authorization: `Bearer ${secret}` };
  const get = (query: string) => http.inject({ url: `/api/audit${query}`, headers });
  return { get };
}

test("the newest entries come first, and `before` continues where a page ended", async () => {
  const { get } = await rig();
  const numbers = (page: { entries: { number: number }[] }) =>
    page.entries.map(({ number }) => number);
  expect(numbers((await get("?limit=3")).json())).toEqual([5, 4, 3]);
  expect(numbers((await get("?limit=3&before=3")).json())).toEqual([2, 1]);
});

test.each(["?limit=0", "?limit=1001", "?before=x", "?format=xml"])(
  "%s is refused with an explanation",
  async (query) => {
    const { get } = await rig();
    const reply = await get(query);
    expect(reply.statusCode).toBe(400);
    expect(reply.json<{ detail: string }>().detail).toContain("format=json or csv");
  },
);

test("in the CSV every entry is one record, and no cell is a formula for a spreadsheet", async () => {
  const { get } = await rig();
  const reply = await get("?format=csv&limit=1");
  expect(reply.headers["content-type"]).toBe("text/csv; charset=utf-8");
  expect(reply.payload).toBe(
    "number,at,kind,who,role,from,station,detail\r\n" +
      `5,1970-01-01T00:16:40.000Z,command-intended,'=cmd(),instructor,10.0.0.1,,"{""text"":""a \\""5\\"", b""}"\r\n`,
  );
});

test.each(["=1", "+1", "-1", "@x", "\tx", "\rx"])("a cell %j stays text", (text) => {
  expect(csvLine([text])).toMatch(/^"?'/);
});
