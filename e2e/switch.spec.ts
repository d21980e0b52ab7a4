import type { Simulator } from "@callboard/server/simulator/simulator";
import { commandsTo, expect, test } from "./fixtures.ts";
import type { Station } from "./station.ts";

const BAY = "3002 Ground";

/** Two answered calls on one account; the second has put the first on hold. */
async function takeTwoCalls(phone: Simulator, station: Station): Promise<void> {
  for (const [name, from] of [
    ["Fire station", "3112"],
    ["Met office", "3070"],
  ] as const) {
    phone.ring({ to: "account-2", from, name });
    await station.answer(name);
    await expect(station.strip(BAY, name)).toContainText("Talking");
  }
}

test("a second call holds the first by inference, and Switch turns them round", async ({
  phone,
  station,
}) => {
  await takeTwoCalls(phone, station);
  await expect(station.strip(BAY, "Fire station")).toContainText("Held inferred");
  await station.button("Switch to Fire station 3112").click();
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking inferred");
  await expect(station.strip(BAY, "Met office")).toContainText("Held inferred");
  expect(commandsTo(phone).at(-1)).toBe(
    '{"cmd":"switch-call","account":"account-2","call_id":0}\0',
  );
  const legs = phone.state().find((account) => account.id === "account-2")?.legs ?? [];
  expect(legs.map((leg) => leg.held)).toEqual([false, true]);
});

test("the popup says what answering should do to the call in progress", async ({
  phone,
  station,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking");
  phone.ring({ to: "account-2", from: "3070", name: "Met office" });
  await expect(station.popup("Met office")).toContainText("Answering should hold Fire station");
});

test("an answer from elsewhere leaves the other call talking or held, and Switch settles it", async ({
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
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking or held");
  await expect(station.bay(BAY)).toContainText("Switch to one to be sure");
  await station.button("Switch to Fire station 3112").click();
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking inferred");
});

test("where Hold would be, the station explains why there is only Switch", async ({
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
