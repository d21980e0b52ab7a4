import diagnostics from "node:diagnostics_channel";
import type { FastifyInstance, RouteOptions } from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { httpRig } from "../http-rig.ts";

interface Description {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, { properties: Record<string, unknown> }> };
}

/** Every route that any web server made in this test knows, but the pages and the WebSocket. */
function collectRoutes(): Set<string> {
  const routes = new Set<string>();
  const note = ({ method, url }: RouteOptions): void => {
    if (!/^\/(api|healthz|readyz|metrics)(\/|$)/.test(url)) return;
    for (const verb of [method].flat()) if (verb !== "HEAD") routes.add(`${verb} ${url}`);
  };
  const made = (message: unknown): void => {
    (message as { fastify: FastifyInstance }).fastify.addHook("onRoute", note);
  };
  diagnostics.subscribe("fastify.initialization", made);
  onTestFinished(() => void diagnostics.unsubscribe("fastify.initialization", made));
  return routes;
}

async function description(): Promise<Description> {
  const { http } = await httpRig();
  return (await http.inject("/api/openapi.json")).json<Description>();
}

test("every route is described, and every described route exists", async () => {
  const routes = collectRoutes();
  const { paths } = await description();
  const described = Object.entries(paths).flatMap(([url, operations]) =>
    Object.keys(operations).map(
      (verb) => `${verb.toUpperCase()} ${url.replace(/\{(\w+)\}/g, ":$1")}`,
    ),
  );
  expect(routes.size).toBeGreaterThan(5);
  expect(described.sort()).toEqual([...routes].sort());
});

test("the description is OpenAPI 3.1, and includes every schema that it refers to", async () => {
  const found = await description();
  expect(found.openapi).toMatch(/^3\.1\./);
  const references = [...JSON.stringify(found).matchAll(/"\$ref":"([^"]*)"/g)].map(
    ([, reference]) => reference,
  );
  const names = Object.keys(found.components.schemas);
  const known = names.map((name) => `#/components/schemas/${name}`);
  expect([...new Set(references)].sort()).toEqual(known.sort());
});

test("every route describes its responses to success and to refusal", async () => {
  const { paths } = await description();
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path))) {
    const statuses = Object.keys(operation.responses);
    expect(statuses).toEqual(expect.arrayContaining(["403", "500"]));
    expect(statuses.some((status) => status.startsWith("2"))).toBe(true);
  }
});

test("the body of a command is described by the schema that parses it", async () => {
  const { components } = await description();
  expect(Object.keys(components.schemas["CommandBody"]?.properties ?? {})).toEqual([
    "id",
    "seq",
    "command",
  ]);
  expect(JSON.stringify(components.schemas["CommandBody"])).toContain('"const":"make-call"');
});

test("the described errors of a command are those that are possible", async () => {
  const { paths } = await description();
  const responses = paths["/api/commands"]?.["post"]?.responses ?? {};
  expect(Object.keys(responses)).toEqual(["200", "400", "401", "403", "413", "415", "500", "504"]);
});
