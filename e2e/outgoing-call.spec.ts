import { commandsTo, expect, test } from "./fixtures.ts";

test("a call is made from the chosen account, by the keys on the screen", async ({
  phone,
  station,
}) => {
  await station.page
    .getByRole("combobox", { name: "Call from" })
    .selectOption({ label: "3003 Delivery" });
  for (const key of ["3", "0", "7", "0"]) {
    await station.page.getByRole("button", { name: key, exact: true }).click();
  }
  await station.page.getByRole("button", { name: "Call 3070" }).click();
  await expect(station.strip("3003 Delivery", "3070")).toBeVisible();
  expect(commandsTo(phone)).toEqual(['{"cmd":"make-call","account":"account-3","num":"3070"}\0']);
});

test("a pasted number is dialed without its blanks and brackets", async ({ phone, station }) => {
  await station.number.focus();
  await station.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text/plain", " +45 (12) 34-56 ");
    const paste = new ClipboardEvent("paste", {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(paste);
  });
  await station.number.press("Enter");
  await expect.poll(() => commandsTo(phone)[0]).toContain('"num":"+45123456"');
});

test("a refused call fails on its strip with the server's own words", async ({
  phone,
  station,
}) => {
  await station.dial("3098");
  const strip = station.strip("3001 Exercise director", "3098");
  await expect(strip).toContainText("Failed");
  await expect(strip).toContainText("486");
  await expect(station.page.getByRole("alert")).toContainText("486");
  expect(commandsTo(phone)).toHaveLength(1);
});

test("the last number returns with Enter and is dialed only by a second press", async ({
  phone,
  station,
}) => {
  await station.dial("3098");
  await expect(station.strip("3001 Exercise director", "3098")).toContainText("Failed");
  await station.number.press("Enter");
  await expect(station.number).toHaveValue("3098");
  expect(commandsTo(phone)).toHaveLength(1);
  await station.number.press("Enter");
  await expect.poll(() => commandsTo(phone)).toHaveLength(2);
});

test("the account shown as the caller is not replaced by another one when its server is lost", async ({
  phone,
  station,
}) => {
  const from = station.page.getByRole("combobox", { name: "Call from" });
  await expect(from.locator("option:checked")).toHaveText(/^3001/);
  await station.number.fill("3070");
  await station.choose("3001 Exercise director", "Log out");
  await expect(station.bay("3001 Exercise director")).toContainText("Logged out");
  await expect(from.locator("option:checked")).toHaveText(/^3001/);
  await station.number.press("Enter");
  expect(commandsTo(phone).filter((text) => text.includes("make-call"))).toEqual([]);
});

test("an account is found by its name, without a directory entry", async ({ phone, station }) => {
  await station.number.fill("Delivery");
  await station.number.press("Enter");
  await expect(station.number).toHaveValue("3003");
  await station.number.press("Enter");
  await expect.poll(() => commandsTo(phone).length).toBe(1);
  expect(JSON.stringify(commandsTo(phone))).toContain("3003");
});

test("dialling an unknown name needs a confirmation", async ({ phone, station }) => {
  const asked = station.page.getByText("No match for “Grond”. Press again");
  await station.dial("Grond");
  await expect(asked).toBeVisible();
  await expect(station.page.getByRole("status").filter({ has: asked })).toHaveCount(1);
  await expect(station.number).toHaveValue("Grond");
  expect(commandsTo(phone)).toEqual([]);
  // Another name needs its own confirmation, and a button asks as Enter does.
  await station.number.press("e");
  await expect(asked).toBeHidden();
  await station.button("Call Gronde").click();
  await expect(station.page.getByText("No match for “Gronde”.")).toBeVisible();
  expect(commandsTo(phone)).toEqual([]);
  await station.number.press("Enter");
  await expect.poll(() => commandsTo(phone)).toHaveLength(1);
  expect(commandsTo(phone)[0]).toContain("Gronde");
});
