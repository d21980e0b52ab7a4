import { expect } from "@playwright/test";
import { openScene, sceneNames } from "./gallery.ts";
import { test } from "./gallery-test.ts";
import { cutButtons, allViolations, sidewaysScrollers } from "./accessibility.ts";

// A colour in transition belongs to neither theme.
test.use({ contextOptions: { reducedMotion: "reduce" } });

const DESK = { width: 1440, height: 900 };
const TELEPHONE = { width: 390, height: 844 };
/** Other themes differ only in colours, which a unit test compares pair by pair: one scene of each screen is enough. */
const IN_ALL_THEMES = /^(station|settings|exchange|monitor|wall|welcome|admin-people|sign-in)$/;
const THEMES = ["light", "dark", "contrast"];
const isFull = process.env["CALLBOARD_FULL"] === "1";
/** The station has the most scenes: they are checked in parallel parts. */
const isStation = (name: string): boolean =>
  !isRemote(name) && !isExchange(name) && !isBeside(name);
const PARTS = [
  {
    part: "the station as it is most of the time",
    has: (name: string) => isStation(name) && name.startsWith("station"),
  },
  {
    part: "the station with commands, many calls and long names",
    has: (name: string) => isStation(name) && !name.startsWith("station") && !isOpened(name),
  },
  {
    part: "what is opened on the station, or asked there",
    has: (name: string) => isStation(name) && isOpened(name),
  },
  { part: "a station with a server that can do everything", has: isExchange },
  { part: "the monitor and the wall", has: isRemote },
  { part: "the door, the welcome screen and what admins manage", has: isBeside },
];

for (const { part, has } of PARTS)
  test(`no state of ${part} has an accessibility violation or scrolls sideways on a phone`, async ({
    gallery,
    page,
  }) => {
    test.setTimeout(480_000);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const found: Record<string, string[]> = {};
    for (const name of (await sceneNames(page, gallery)).filter(has)) {
      await openScene(page, gallery, { name, theme: "light" });
      const faults = await allViolations(
        page,
        isFull || IN_ALL_THEMES.test(name) ? THEMES : ["light"],
      );
      await page.setViewportSize(TELEPHONE);
      faults.push(...(await sidewaysScrollers(page)));
      await page.setViewportSize(DESK);
      if (faults.length > 0) found[name] = faults;
    }
    expect(found).toEqual({});
    expect(errors).toEqual([]);
  });

test("the first popup of each place can be answered and declined without scrolling", async ({
  gallery,
  page,
}) => {
  test.setTimeout(120_000);
  await sceneNames(page, gallery);
  const found: Record<string, string[]> = {};
  await page.setViewportSize({ width: 1024, height: 768 });
  for (const name of ["station", "names", "many", "commands-failed", "wire"]) {
    await openScene(page, gallery, { name, theme: "light" });
    const cut = await cutButtons(page, "ul > li:first-child[data-call] .buttons > button");
    if (cut.length > 0) found[name] = cut;
  }
  expect(found).toEqual({});
});

function isRemote(name: string): boolean {
  return name.startsWith("monitor") || name.startsWith("wall");
}

function isBeside(name: string): boolean {
  return /^(sign-in|welcome|admin)/.test(name);
}

function isOpened(name: string): boolean {
  return /^(keys|log|dial|first|sound|notice|priority|wire|idle)/.test(name);
}

function isExchange(name: string): boolean {
  return name.startsWith("exchange");
}
