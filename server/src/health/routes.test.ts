import { expect, test } from "vitest";
import { server } from "../hub/hub-rig.ts";
import { httpRig } from "../http-rig.ts";

test("the bridge is ready while the link to every server is up", async () => {
  const { http } = await httpRig();
  const reply = await http.inject("/readyz");
  expect(reply.statusCode).toBe(200);
  expect(reply.json()).toEqual({ status: "ready" });
});

test.each(["connecting", "slow", "down"] as const)(
  "the bridge is not ready while a link is %s, and reports which one, since when and why",
  async (state) => {
    const { http, rig } = await httpRig();
    const link = { state, since: 7, reason: "the cable was pulled" };
    rig.happens({ type: "link-changed", server, link, at: 7 });
    const reply = await http.inject("/readyz");
    expect(reply.statusCode).toBe(503);
    expect(reply.headers["content-type"]).toContain("application/problem+json");
    expect(reply.json()).toMatchObject({
      type: "about:blank",
      title: "Service Unavailable",
      status: 503,
      servers: [{ id: server, ...link }],
    });
  },
);

test("a bridge that is not ready is still healthy", async () => {
  const { http, rig } = await httpRig();
  rig.happens({
    type: "link-changed",
    server,
    link: { state: "down", since: 7, reason: null },
    at: 7,
  });
  expect((await http.inject("/healthz")).statusCode).toBe(200);
});

test("a link that comes back makes the bridge ready again", async () => {
  const { http, rig } = await httpRig();
  for (const state of ["down", "up"] as const) {
    rig.happens({ type: "link-changed", server, link: { state, since: 7, reason: null }, at: 7 });
  }
  expect((await http.inject("/readyz")).statusCode).toBe(200);
});
