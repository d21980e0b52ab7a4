import type { NewServer } from "@callboard/shared/vendors/protocols";
import { expect, test } from "vitest";
import { setupRequests } from "./setup-requests.ts";

const server: NewServer = { host: "h", port: 3550, protocol: "telestra", accounts: [] };

test.each([
  [
    "the id of the added server",
    new Response('{"id":"a"}', { status: 201 }),
    { ok: true, value: { id: "a" } },
  ],
  ["a problem", new Response('{"detail":"No."}', { status: 409 }), { ok: false, words: "No." }],
  ["another shape", new Response("{}"), { ok: false, words: /could not be read/ }],
  ["no JSON", new Response("<html>", { status: 502 }), { ok: false, words: /could not be read/ }],
  ["nothing", null, { ok: false, words: /did not answer/ }],
])("%s is returned as such", async (_what, response, expected) => {
  const send = () => (response ? Promise.resolve(response) : Promise.reject(new TypeError("down")));
  const answer = await setupRequests(send).add(server);
  if ("words" in expected && expected.words instanceof RegExp) {
    expect(answer).toEqual({ ok: false, words: expect.stringMatching(expected.words) as string });
  } else expect(answer).toEqual(expected);
});
