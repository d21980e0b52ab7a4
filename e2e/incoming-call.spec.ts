import { expect, test } from "./fixtures.ts";

test("several calls ring in the order they came, and each is answered by its own button", async ({
  phone,
  station,
}) => {
  phone.ring({ to: "account-1", from: "3112", name: "Fire station" });
  phone.ring({ to: "account-2", from: "4001", name: "Ærøskøbing Tårn" });
  phone.ring({ to: "account-3", from: "4004", name: "東京管制" });
  await expect(station.incoming.getByRole("article")).toHaveCount(3);
  const names = await station.incoming.getByRole("article").allInnerTexts();
  expect(names.map((text) => text.split("\n")[0])).toEqual([
    "Fire station",
    "Ærøskøbing Tårn",
    "東京管制",
  ]);
  await station.button("Answer 東京管制 4004").first().click();
  await expect(station.strip("3003 Delivery", "東京管制")).toContainText("Talking");
  await expect(station.incoming.getByRole("article")).toHaveCount(2);
});

test("while a popup says why it leaves, the one below it keeps its place", async ({
  phone,
  station,
}) => {
  const first = phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  phone.ring({ to: "account-3", from: "3070", name: "Met office" });
  const below = station.popup("Met office");
  await expect(below).toBeVisible();
  const topOf = async () => Math.round((await below.boundingBox())?.y ?? -1);
  await station.page.waitForTimeout(500);
  const before = await topOf();
  first.hangUp();
  await expect(station.popup("Fire station")).toContainText("Stopped ringing");
  expect(await topOf()).toBe(before);
});

test("a popup leaves the number being typed and the focus alone", async ({ phone, station }) => {
  await station.number.pressSequentially("30");
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  await station.number.pressSequentially("99");
  await expect(station.number).toBeFocused();
  await expect(station.number).toHaveValue("3099");
});

test("a caller's name that is a script stays text", async ({ phone, station }) => {
  const name = '<script>alert(1)</script><img src=x onerror="alert(2)">';
  let alerts = 0;
  station.page.on("dialog", (dialog) => {
    alerts += 1;
    void dialog.dismiss();
  });
  phone.ring({ to: "account-2", from: "3112", name });
  await expect(station.popup(name)).toContainText(name);
  await expect(station.strip("3002 Ground", name)).toContainText("Ringing");
  expect(alerts).toBe(0);
});

test("a station that opens while a call rings shows it", async ({
  phone,
  station,
  anotherStation,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  const late = await anotherStation();
  await expect(late.popup("Fire station")).toBeVisible();
});

test("a call that rings while a dialog is open is announced inside it, because a modal dialog silences the rest", async ({
  phone,
  station,
}) => {
  await station.choose("3001 Exercise director", "About hold");
  const alert = station.dialog.getByRole("alert");
  await expect(alert).toBeEmpty();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(alert).toHaveText("Incoming call: Fire station to 3002 Ground");
});
