import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { httpRig } from "../http-rig.ts";
import type { Answer, HttpRig } from "../http-rig.ts";

function expectProblem(reply: Answer, status: number): void {
  expect(reply.statusCode).toBe(status);
  expect(reply.headers["content-type"]).toContain("application/problem+json");
  const keys = Object.keys(reply.json<object>()).sort();
  expect(keys).toEqual(["detail", "status", "title", "type"]);
  expect(reply.json()).toMatchObject({ type: "about:blank", status });
}

test.each(["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"] as const)(
  "%s of an unknown path is a problem, whatever the body is",
  async (method) => {
    const { http } = await httpRig();
    for (const type of ["text/plain", "application/xml", "application/json"]) {
      const body = { headers: { "content-type": type }, payload: "{" };
      expectProblem(await http.inject({ method, url: "/api/nothing", ...body }), 404);
    }
    expectProblem(await http.inject({ method, url: "/__proto__" }), 404);
  },
);

test("a malformed URL is a problem", async () => {
  const { http } = await httpRig();
  expectProblem(await http.inject("/%zz"), 400);
});

test("a malformed URL with another host name is refused too", async () => {
  const { http } = await httpRig();
  expectProblem(await http.inject({ url: "/%zz", headers: { host: "evil.example" } }), 403);
});

test("the host guard checks every path", async () => {
  const { http } = await httpRig();
  const urls = ["/healthz", "/readyz", "/metrics", "/api/board", "/api/openapi.json", "/nothing"];
  for (const url of urls) {
    expectProblem(await http.inject({ url, headers: { host: "evil.example" } }), 403);
  }
});

test("a command from another page is refused before its body is read", async () => {
  const { post, rig } = await httpRig();
  expectProblem(await post("{", { origin: "http://evil.example" }), 403);
  expect(rig.sunk).toEqual([]);
});

test("an internal error is logged, and not quoted in the response", async () => {
  const { http, errors } = await httpRig();
  http.get("/api/broken", { config: { needs: "public" } }, () => {
    throw new Error("secret detail");
  });
  const reply = await http.inject("/api/broken");
  expectProblem(reply, 500);
  expect(reply.payload).not.toContain("secret");
  expect(reply.payload).not.toContain(".ts");
  expect(errors).toHaveLength(1);
});

test("a client's error is not logged", async () => {
  const { post, errors } = await httpRig();
  await post("{");
  await post("{}", { "content-type": "text/plain" });
  expect(errors).toEqual([]);
});

test("a request to the WebSocket's path without an upgrade is answered with advice", async () => {
  const { http } = await httpRig();
  const reply = await http.inject("/ws");
  expectProblem(reply, 426);
  expect(reply.headers["upgrade"]).toBe("websocket");
  expect(reply.payload).toContain("/api/board");
});

test("pages keep working, and a missing file of a page is a problem", async () => {
  const pageRoot = await mkdtemp(join(tmpdir(), "callboard-page-"));
  onTestFinished(() => rm(pageRoot, { recursive: true }));
  await writeFile(join(pageRoot, "index.html"), "<title>Callboard</title>");
  const { http } = await httpRig({ pageRoot });
  for (const screen of ["/station", "/monitor", "/wall", "/settings"]) {
    const page = await http.inject(screen);
    expect(page.statusCode, screen).toBe(200);
    expect(page.headers["content-type"]).toContain("text/html");
  }
  expectProblem(await http.inject("/walls"), 404);
  expect((await http.inject("/")).headers["location"]).toBe("/station");
  expectProblem(await http.inject("/assets/missing.js"), 404);
  expectProblem(await http.inject("/../package.json"), 404);
  expectProblem(await http.inject({ method: "POST", url: "/station" }), 404);
});

/** What the web server answers to these bytes. */
async function rawAnswer({ http }: HttpRig, bytes: string): Promise<string> {
  await http.listen({ host: "127.0.0.1", port: 0 });
  const socket = connect((http.server.address() as AddressInfo).port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write(bytes);
  let answer = "";
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

test.each([
  ["something else than HTTP", "\u0016\u0003\u0001 hello\r\n\r\n", 400],
  ["headers without end", `GET / HTTP/1.1\r\nx: ${"y".repeat(40_000)}`, 431],
])("%s is answered with a problem, and the connection is closed", async (_what, bytes, status) => {
  const answer = await rawAnswer(await httpRig(), bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain("application/problem+json");
  expect(answer).toContain(`"status":${status}`);
});

test("an upgrade of an unknown path is answered, and the connection is closed", async () => {
  const upgrade = "connection: upgrade\r\nupgrade: websocket";
  const head = `GET /nothing HTTP/1.1\r\nhost: 127.0.0.1\r\n${upgrade}\r\n\r\n`;
  expect(await rawAnswer(await httpRig(), head)).toMatch(/^HTTP\/1.1 404 /);
});
