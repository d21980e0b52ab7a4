import { commandsTo, expect, test } from "./fixtures.ts";

test("a second station sees the popup close when the first answers", async ({
  phone,
  station,
  anotherStation,
}) => {
  const other = await anotherStation();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(other.popup("Fire station")).toBeVisible();
  await station.answer("Fire station");
  await expect(other.incoming).toBeHidden();
  await expect(other.strip("3002 Ground", "Fire station")).toContainText("Talking");
  await expect(other.page.getByRole("log")).toContainText("Station 1");
});

test("two stations that answer at the same moment send one command", async ({
  phone,
  station,
  anotherStation,
}) => {
  const other = await anotherStation();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(other.popup("Fire station")).toBeVisible();
  const presses = [station, other].map((one) =>
    one
      .popup("Fire station")
      .getByRole("button", { name: /^Answer/ })
      .click({ timeout: 3000 }),
  );
  // Whoever comes second may find the button gone already.
  await Promise.allSettled(presses);
  await expect(station.strip("3002 Ground", "Fire station")).toContainText("Talking");
  expect(commandsTo(phone)).toHaveLength(1);
});
