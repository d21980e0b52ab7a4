import { expect, test } from "./fixtures.ts";

const BAY = "3002 Ground";

test("the popup says what answering should do to the call in progress", async ({
  phone,
  station,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking");
  phone.ring({ to: "account-2", from: "3070", name: "Met office" });
  await expect(station.popup("Met office")).toContainText(
    "Answering probably holds \u2068Fire station\u2069",
  );
});

test("an answer from elsewhere leaves the other call talking or held, and Switch resolves it", async ({
  phone,
  station,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking");
  const call = phone.ring({ to: "account-2", from: "3070", name: "Met office" });
  await expect(station.popup("Met office")).toBeVisible();
  const leg = call.legs()[0];
  if (!leg) throw new Error("The call has no leg.");
  phone.answer(leg.account, leg.callId);
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking or on hold?");
  await expect(station.bay(BAY)).toContainText("Press Switch to be sure");
  await station.button("Switch to Fire station 3112").click();
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking inferred");
});

test("in place of Hold, the station explains why there is only Switch", async ({
  phone,
  station,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  const question = station.bay(BAY).getByRole("button", { name: /hold/i });
  await question.click();
  await expect(station.page.getByText(/no hold command/i)).toBeVisible();
  await station.page.keyboard.press("Escape");
  await expect(station.page.getByText(/no hold command/i)).toBeHidden();
  await expect(question).toBeFocused();
});
