import { expect, test } from "vitest";
import { StationName } from "./station-name.ts";

function storageWith(name: string | null) {
  let kept = name;
  const storage = {
    getItem: () => kept,
    setItem: (_key: string, value: string) => void (kept = value),
  };
  return storage;
}

test("a reloaded page asks for its former name", () => {
  const storage = storageWith(null);
  new StationName({ storage, navigation: "navigate" }).keep("Station 2");
  expect(new StationName({ storage, navigation: "reload" }).asked).toBe("Station 2");
});

test.each(["navigate", "back_forward", undefined])("a page opened by %s asks for none", (how) => {
  expect(new StationName({ storage: storageWith("Station 2"), navigation: how }).asked).toBe("");
});
