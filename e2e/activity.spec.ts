import { commandsTo, expect, test } from "./fixtures.ts";

test("the activity list is the same after a reload, and on a station that opens later", async ({
  phone,
  station,
  anotherStation,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
  const log = station.page.getByRole("log", { name: "Activity" });
  await expect(log).toContainText("You");
  const before = await log.getByRole("listitem").allInnerTexts();
  expect(before.length).toBeGreaterThan(1);
  await station.page.reload();
  await station.isLive();
  expect(await log.getByRole("listitem").allInnerTexts()).toEqual(before);
  const other = await anotherStation();
  const others = other.page.getByRole("log", { name: "Activity" }).getByRole("listitem");
  expect(await others.allInnerTexts()).toEqual(
    before.map((line) => line.replace("You", "Station 1 (\u2068Exercise control\u2069)")),
  );
});

test("a missed call is called back from the account that it rang on", async ({
  phone,
  station,
}) => {
  const call = phone.ring({ to: "account-2", from: "3070" });
  await expect(station.popup("3070")).toBeVisible();
  call.hangUp();
  await station.activity.getByRole("button", { name: /^Call .+ back$/ }).click();
  await expect(station.strip("3002 Ground", "3070").last()).toContainText("Talking");
  expect(commandsTo(phone).filter((text) => text.includes("make-call"))).toHaveLength(1);
  await station.page.getByRole("link", { name: "Monitor" }).click();
  await expect(station.activity).toContainText("missed on");
  await expect(station.activity.getByRole("button")).toHaveCount(0);
});
