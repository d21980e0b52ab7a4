import { expect, test } from "vitest";
import * as z from "zod/mini";
import { Kept } from "./kept.svelte.ts";

const volume = z.number().check(z.minimum(0), z.maximum(1));
const schema = z._default(z.object({ volume }), { volume: 0.5 });

function storageWith(text: string | null) {
  const kept = { text };
  const getItem = () => kept.text;
  const setItem = (_key: string, value: string) => void (kept.text = value);
  return { kept, storage: { getItem, setItem } };
}

test("a setting is kept for the next page", () => {
  const { storage } = storageWith(null);
  const first = new Kept({ key: "k", schema, storage });
  expect(first.value).toEqual({ volume: 0.5 });
  first.set({ volume: 1 });
  expect(first.value).toEqual({ volume: 1 });
  expect(new Kept({ key: "k", schema, storage }).value).toEqual({ volume: 1 });
});

test.each([
  ["no JSON", "{"],
  ["another shape", '{"volume":"loud"}'],
  ["out of range", '{"volume":7}'],
])("%s in the storage counts as absent", (_what, text) => {
  const { storage } = storageWith(text);
  expect(new Kept({ key: "k", schema, storage }).value).toEqual({ volume: 0.5 });
});

test("without storage a setting lasts as long as the page", () => {
  const refuse = () => {
    throw new Error("denied");
  };
  const kept = new Kept({ key: "k", schema, storage: { getItem: refuse, setItem: refuse } });
  kept.set({ volume: 0.1 });
  expect(kept.value).toEqual({ volume: 0.1 });
});

test("another tab's setting is adopted", () => {
  const { kept, storage } = storageWith(null);
  const page = new EventTarget();
  const choice = new Kept({ key: "k", schema, storage });
  const stop = choice.follow(page);
  const tell = (key: string) => page.dispatchEvent(Object.assign(new Event("storage"), { key }));
  kept.text = '{"volume":0.9}';
  tell("another");
  expect(choice.value).toEqual({ volume: 0.5 });
  tell("k");
  expect(choice.value).toEqual({ volume: 0.9 });
  stop();
  kept.text = null;
  tell("k");
  expect(choice.value).toEqual({ volume: 0.9 });
});
