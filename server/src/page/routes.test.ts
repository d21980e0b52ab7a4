import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fastify from "fastify";
import type { FastifyInstance } from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { pathOf, SCREENS } from "@callboard/shared/access/screen";
import { scratchFolder } from "../scratch-fixture.ts";
import { readPage } from "./page-files.ts";
import { pageRoutes } from "./routes.ts";

function builtPage(files: Readonly<Record<string, string>>): string {
  const root = scratchFolder("page");
  mkdirSync(join(root, "assets"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  return root;
}

function served(files: Readonly<Record<string, string>>): FastifyInstance {
  const app = fastify();
  onTestFinished(() => app.close());
  pageRoutes(app, readPage(builtPage(files)));
  return app;
}

const FILES = {
  "index.html": "<title>one</title>",
  "index.html.br": "one in brotli",
  "index.html.gz": "one in gzip",
  "assets/font-1a2b.woff2": "letters",
};

test("every screen is the page, which a browser asks for each time", async () => {
  const app = served(FILES);
  for (const screen of SCREENS) {
    const { statusCode, body, headers } = await app.inject(pathOf(screen));
    expect([statusCode, body]).toEqual([200, "<title>one</title>"]);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      vary: "accept-encoding",
    });
    expect(headers.etag ?? headers["last-modified"]).toBeUndefined();
  }
});

test("an asset may be kept for ever, since its name changes with its content", async () => {
  const { headers, body } = await served(FILES).inject("/assets/font-1a2b.woff2");
  expect(body).toBe("letters");
  expect(headers).toMatchObject({
    "content-type": "font/woff2",
    "cache-control": "public, max-age=31536000, immutable",
  });
});

test.each([
  [undefined, undefined, "<title>one</title>"],
  ["identity", undefined, "<title>one</title>"],
  ["gzip", "gzip", "one in gzip"],
  ["gzip, deflate, BR;q=0.5", "br", "one in brotli"],
  ["br;q=0, gzip", "gzip", "one in gzip"],
  ["brotli, x-gzip", undefined, "<title>one</title>"],
])("for accept-encoding %s it sends %s", async (accepted, coding, body) => {
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  const reply = await served(FILES).inject({ url: "/station", headers });
  expect([reply.headers["content-encoding"], reply.body]).toEqual([coding, body]);
});

test.each(["/assets/", "/assets", "/index.html.br", "/%2e%2e/x", "/__proto__"])(
  "there is nothing at %s",
  async (url) => expect((await served(FILES).inject(url)).statusCode).toBe(404),
);

test("a file of a kind without a type stops the start", () => {
  expect(() => readPage(builtPage({ "assets/run.wasm": "" }))).toThrow("assets/run.wasm");
});
