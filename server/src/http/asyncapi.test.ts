import { readFile } from "node:fs/promises";
import { BoardEvent } from "@callboard/shared/board/event";
import { expect, test } from "vitest";
import { httpRig } from "../http-rig.ts";

interface Message {
  name: string;
  summary: string;
  payload: { properties: Record<string, unknown>; required: string[] };
}

interface Frames {
  asyncapi: string;
  channels: { browser: { address: string; messages: Record<string, { $ref: string }> } };
  operations: Record<string, { action: string; messages: { $ref: string }[] }>;
  components: { messages: Record<string, Message> };
}

async function frames(): Promise<Frames> {
  const { http } = await httpRig();
  return (await http.inject("/api/asyncapi.json")).json<Frames>();
}

test("every frame is described by the schema that parses it, with its purpose", async () => {
  const { asyncapi, components } = await frames();
  expect(asyncapi).toBe("3.0.0");
  const { hello, snapshot } = components.messages;
  expect(Object.keys(hello?.payload.properties ?? {})).toEqual(
    expect.arrayContaining(["type", "protocol", "station", "epoch", "seq"]),
  );
  expect(snapshot?.payload.required).toEqual(
    expect.arrayContaining(["board", "seq", "epoch", "you"]),
  );
  for (const { name, summary } of Object.values(components.messages)) {
    expect(name, summary).toMatch(/^[a-z-]+$/);
    expect(summary.length).toBeGreaterThan(10);
  }
});

test("every reference resolves, and every frame has one direction", async () => {
  const document = await frames();
  const names = Object.keys(document.components.messages);
  const { messages } = document.channels.browser;
  expect(Object.keys(messages)).toEqual(names);
  expect(Object.values(messages).map(({ $ref }) => $ref)).toEqual(
    names.map((name) => `#/components/messages/${name}`),
  );
  const moved = Object.values(document.operations).flatMap((operation) => operation.messages);
  expect(moved.map(({ $ref }) => $ref).sort()).toEqual(
    names.map((name) => `#/channels/browser/messages/${name}`).sort(),
  );
});

test("the page on the wire protocol names every frame, every field of one, and every fact", async () => {
  const page = await readFile(new URL("../../../docs/wire.md", import.meta.url), "utf8");
  const { components } = await frames();
  const fields = Object.values(components.messages).flatMap(({ payload }) =>
    Object.keys(payload.properties),
  );
  const facts = BoardEvent.def.options.map((fact) => fact.shape.type.def.values[0] ?? "");
  const unnamed = [...Object.keys(components.messages), ...fields, ...facts].filter(
    (word) => !new RegExp(`[\`"]${word}[\`"]`).test(page),
  );
  expect([...new Set(unnamed)]).toEqual([]);
});
