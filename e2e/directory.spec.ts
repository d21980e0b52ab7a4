import type { Locator } from "@playwright/test";
import { commandsTo, expect, test } from "./fixtures.ts";
import { seriousViolations } from "./accessibility.ts";
import type { Station } from "./station.ts";
import { visit } from "./people.ts";

const DIRECTOR = "3001 Exercise director";
const directory = [
  { name: "Fire watch", number: "31 12", group: "Emergency", favourite: true, priority: true },
  { name: "Weather", number: "3070", favourite: true },
  { name: "Weather archive", number: "3999" },
  { import: "phonebook.csv" },
];

/** The list under the field; the account picker has options too. */
const suggested = (station: Station): Locator =>
  station.page.getByRole("listbox", { name: "Suggestions" });

test.beforeEach(async ({ bridge, station }) => {
  await bridge.writeBeside("phonebook.csv", "Name;Number\r\nÆrø Tower;4001\r\n");
  await bridge.configure((config) => ({ ...config, directory }));
  await expect(station.button("Call Fire watch 31 12")).toBeVisible();
});

test("a name is found, shown with its number and called by keyboard alone", async ({
  phone,
  station,
}) => {
  const options = suggested(station).getByRole("option");
  await station.number.focus();
  await station.page.keyboard.type("weath");
  await expect(options).toHaveText([/Weather\s*3070/, /Weather archive\s*3999/]);
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(station.button("Call 3070 Weather")).toBeVisible();
  await station.page.keyboard.press("ArrowDown");
  await expect(station.button("Call 3999 Weather archive")).toBeVisible();
  await station.page.keyboard.press("ArrowUp");
  await station.page.keyboard.press("Enter");
  await expect(station.number).toHaveValue("3070");
  await expect(options).toHaveCount(0);
  expect(commandsTo(phone)).toEqual([]);
  await station.page.keyboard.press("Enter");
  await expect(station.strip(DIRECTOR, "Weather")).toContainText("3070");
  expect(commandsTo(phone)).toEqual(['{"cmd":"make-call","account":"account-1","num":"3070"}\0']);
});

test("typed digits are dialled as they are, and Escape closes the list before it clears the field", async ({
  phone,
  station,
}) => {
  await station.number.fill("307");
  await expect(suggested(station).getByRole("option")).toHaveCount(1);
  await expect(station.number).not.toHaveAttribute("aria-activedescendant");
  await station.number.press("Escape");
  await expect(suggested(station).getByRole("option")).toHaveCount(0);
  await expect(station.number).toHaveValue("307");
  await station.number.press("Escape");
  await expect(station.number).toHaveValue("");
  await station.dial("399");
  await expect.poll(() => commandsTo(phone)[0]).toContain('"num":"399"');
});

test("a speed dial key calls with one press, and the number is offered again", async ({
  phone,
  station,
}) => {
  await station.button("Call Weather 3070").dblclick();
  await expect(station.strip(DIRECTOR, "Weather")).toBeVisible();
  expect(commandsTo(phone)).toHaveLength(1);
  await station.page.reload();
  await station.isLive();
  await station.number.focus();
  await expect(suggested(station).getByRole("option", { name: "Weather 3070" })).toBeVisible();
});

test("a name appears in popup, strip, activity, title, monitor and wall, and a changed phonebook shows", async ({
  phone,
  bridge,
  station,
}) => {
  phone.ring({ to: "account-2", from: "4001" });
  await expect(station.popup("Ærø Tower 4001")).toBeVisible();
  await expect(station.strip("3002 Ground", "Ærø Tower")).toContainText("Ringing");
  await expect(station.activity).toContainText("Ærø Tower rings 3002");
  await expect(station.page).toHaveTitle(/Ringing: Ærø Tower/);
  await expect(station.page.getByRole("alert")).toContainText("Ærø Tower to 3002");
  for (const screen of ["monitor", "wall"]) {
    const page = await station.page.context().newPage();
    await visit(page, `${bridge.url}/${screen}`);
    await expect(page.getByText("Ærø Tower").filter({ visible: true }).first()).toBeVisible();
    await page.close();
  }
  await bridge.writeBeside("phonebook.csv", "Name,Number\nTower of Ærø,4001\n");
  await expect(station.popup("Tower of Ærø 4001")).toBeVisible();
  await bridge.writeBeside("phonebook.csv", "Name,Number\nBroken\n");
  await expect.poll(() => bridge.log).toContain("phonebook.csv:2:");
  await expect(station.popup("Tower of Ærø 4001")).toBeVisible();
});

test("a priority call is above an earlier call, and is marked", async ({ phone, station }) => {
  phone.ring({ to: "account-1", from: "4001" });
  await expect(station.popup("Ærø Tower")).toBeVisible();
  const place = await station.popup("Ærø Tower").boundingBox();
  phone.ring({ to: "account-2", from: "3112" });
  const popups = station.incoming.getByRole("article");
  await expect(popups).toHaveCount(2);
  await expect(popups.first()).toContainText("Fire watch");
  await expect(popups.first()).toContainText("Priority");
  await expect(popups.last()).not.toContainText("Priority");
  expect(await station.popup("Ærø Tower").boundingBox()).toEqual(place);
});

test("no serious accessibility violation in either theme with the list open", async ({
  phone,
  station,
}) => {
  test.slow();
  phone.ring({ to: "account-2", from: "3112" });
  await expect(station.popup("Fire watch")).toBeVisible();
  await station.number.fill("weather");
  await expect(suggested(station).getByRole("option")).toHaveCount(2);
  expect(await seriousViolations(station.page)).toEqual([]);
});
