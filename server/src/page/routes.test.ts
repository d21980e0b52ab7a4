import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { pageRoute } from "./routes.ts";
import { scratchFolder } from "../scratch-fixture.ts";

const MADE_AT = new Date("1985-10-26T08:15:00Z");
const AT = MADE_AT.toUTCString();

function put(root: string, text: string): void {
  writeFileSync(join(root, "index.html"), text);
  utimesSync(join(root, "index.html"), MADE_AT, MADE_AT);
}

test("a page of another version is sent again, although its size and time are the same", async () => {
  const root = scratchFolder("page");
  const app = fastify();
  onTestFinished(() => app.close());
  await pageRoute(app, root);
  put(root, "<title>one</title>");
  const first = await app.inject("/station");
  put(root, "<title>two</title>");
  const { etag } = first.headers;
  // Browsers use the ETag, and caches in between may use the time.
  const known = etag === undefined ? { "if-modified-since": AT } : { "if-none-match": etag };
  const second = await app.inject({ url: "/station", headers: known });
  expect([second.statusCode, second.body]).toEqual([200, "<title>two</title>"]);
  expect(second.headers["cache-control"]).toBe("no-cache");
});
