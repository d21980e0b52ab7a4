import { expect, test } from "vitest";
import { boardOf, callWith, keyOf } from "../../board-fixture.ts";
import { incomingWords, pageTitle } from "./announcements.ts";

const ringing = (name: string) => callWith({ key: keyOf(name), phase: "ringing", name });
const three = ["Fire station", "Met office", "Tower"].map(ringing);

test("one call is told with the account it is for", () => {
  const [call] = three;
  expect(incomingWords(boardOf(), call ? [call] : [])).toBe(
    "Incoming call: Fire station to 3001 Exercise director",
  );
});

test("several calls are told by name, many only counted", () => {
  expect(incomingWords(boardOf(), three)).toBe("3 incoming calls: Fire station, Met office, Tower");
  expect(incomingWords(boardOf(), [...three, ...three])).toBe("6 incoming calls");
});

test("the title of the tab names the screen, or tells how many ring and who rang first", () => {
  expect(pageTitle("station", boardOf(), three)).toBe("(3) Ringing: Fire station – Callboard");
  expect(pageTitle("station", boardOf(), [])).toBe("Station – Callboard");
  expect(pageTitle("wall", boardOf(), [])).toBe("Wall – Callboard");
});
