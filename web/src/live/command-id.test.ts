import { expect, test } from "vitest";
import { CommandId } from "@callboard/shared/board/ids";
import { newCommandId } from "./command-id.ts";

test("command ids are version 4 UUIDs and differ", () => {
  const ids = Array.from({ length: 100 }, () => newCommandId());
  for (const id of ids) {
    expect(CommandId.safeParse(id).success).toBe(true);
    expect(id[14]).toBe("4");
  }
  expect(new Set(ids).size).toBe(100);
});
