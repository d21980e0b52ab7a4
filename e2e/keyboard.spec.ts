import { commandsTo, expect, test } from "./fixtures.ts";

test("a whole exercise by keyboard alone: dial, answer, switch, hang up, decline", async ({
  phone,
  station,
}) => {
  const { page } = station;
  const { keyboard } = page;
  const focused = page.locator(":focus");

  // Dial: a digit outside any field starts a number.
  await keyboard.type("3070");
  await expect(page.locator("#number")).toBeFocused();
  await keyboard.press("Enter");
  await expect(station.strip("3001 Exercise director", "3070")).toContainText("Talking");

  // A letter typed in the field is text; the function key answers even there.
  await keyboard.press("F2");
  phone.ring({ to: "account-1", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  await keyboard.press("a");
  await expect(station.popup("Fire station")).toBeVisible();
  expect(commandsTo(phone)).toHaveLength(1);
  await keyboard.press("F8");
  await expect(station.strip("3001 Exercise director", "Fire station")).toContainText("Talking");
  await expect(page.locator("#number")).toBeFocused();

  // Escape closes the suggestions, empties the field and leaves it; it never declines.
  phone.ring({ to: "account-2", from: "3099", name: "Met office" });
  await expect(station.popup("Met office")).toBeVisible();
  for (let press = 0; press < 3; press += 1) await keyboard.press("Escape");
  await expect(page.locator("#number")).not.toBeFocused();
  await expect(station.popup("Met office")).toBeVisible();

  // To the strips and back: switch, then hang up the focused call.
  await keyboard.press("j");
  await expect(focused).toContainText("3070");
  await keyboard.press("s");
  await expect(station.strip("3001 Exercise director", "3070")).toContainText("Talking");
  await expect(station.strip("3001 Exercise director", "Fire station")).toContainText("On hold");
  await keyboard.press("ArrowDown");
  await expect(focused).toContainText("Fire station");
  await keyboard.press("h");
  await expect(station.strip("3001 Exercise director", "Fire station")).toHaveCount(0);

  // Decline the call that still rings.
  await keyboard.press("x");
  await expect(station.incoming).toBeHidden();
  await expect(station.activity).toContainText(/Met office declined/);
  expect(commandsTo(phone)).toHaveLength(5);
});

test("three popups at once with the focus in the number field lose no keystroke", async ({
  phone,
  station,
}) => {
  const field = station.page.locator("#number");
  await field.focus();
  const typed = "0123456789".repeat(4);
  const typing = station.page.keyboard.type(typed, { delay: 20 });
  for (const [index, from] of ["3112", "3070", "3099"].entries()) {
    phone.ring({ to: `account-${index + 1}`, from, name: `Caller ${from}` });
    await expect(station.popup(`Caller ${from}`)).toBeVisible();
  }
  await typing;
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(typed);
  expect(commandsTo(phone)).toEqual([]);
});

test("every shortcut can be changed and removed, and the choice is kept", async ({
  phone,
  station,
}) => {
  const { page } = station;
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await list.getByRole("button", { name: "Change the shortcut: Answer the oldest" }).press("Enter");
  await page.keyboard.press("q");
  await expect(list.getByRole("row", { name: /Answer the oldest/ })).toContainText(/Q\s*F8/);
  await list.getByRole("button", { name: "Change the shortcut: Decline the oldest" }).click();
  await page.keyboard.press("Escape");
  await expect(list.getByRole("row", { name: /Decline the oldest/ })).toContainText("X");
  await expect(list).toBeVisible();
  await list.getByRole("button", { name: "Turn off the shortcut: Decline the oldest" }).click();
  await list.getByRole("button", { name: "Close" }).click();

  await page.reload();
  await station.isLive();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  await page.keyboard.press("a");
  await page.keyboard.press("x");
  await page.keyboard.press("q");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
  expect(commandsTo(phone)).toHaveLength(1);
});

test("while a call rings, and only then, a link at the top leads to the incoming calls", async ({
  phone,
  station,
}) => {
  const { page } = station;
  const { keyboard } = page;
  const toCalls = page.getByRole("link", { name: "Skip to calls" });
  const toIncoming = page.getByRole("link", { name: "Skip to incoming calls" });
  await keyboard.press("Tab");
  await expect(toCalls).toBeFocused();
  await expect(toIncoming).toHaveCount(0);
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  await keyboard.press("Tab");
  await expect(toIncoming).toBeFocused();
  await expect(toIncoming).toBeInViewport();
  await keyboard.press("Enter");
  await expect(station.popup("Fire station")).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAccessibleName(/^Answer/);

  // If the link leaves while focused, the focus stays at the top.
  await toIncoming.focus();
  await keyboard.press("x");
  await expect(toIncoming).toHaveCount(0);
  await expect(toCalls).toBeFocused();
});
