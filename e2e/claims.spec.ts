import { commandsTo, expect, test } from "./fixtures.ts";

/** The first station, and the person signed in there. */
const FIRST = "Station 1 (\u2068Exercise control\u2069)";

test("while one station is answering, the others show by whom, and their buttons are disabled", async ({
  phone,
  station,
  anotherStation,
}) => {
  const other = await anotherStation();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(other.popup("Fire station")).toBeVisible();
  const speakAgain = phone.swallow();
  await station.answer("Fire station");
  const popup = other.popup("Fire station");
  await expect(popup).toContainText(`${FIRST} is answering`);
  for (const name of [/^Answer/, /^Decline/]) {
    const button = popup.getByRole("button", { name });
    await expect(button).toHaveAttribute("aria-disabled", "true");
    await expect(button).toHaveAccessibleDescription(`${FIRST} is answering this call.`);
  }
  await expect(station.popup("Fire station")).not.toContainText("is answering");
  speakAgain();
  // The answer never reached its server: the call is free again, and nothing was sent twice.
  await expect(popup).not.toContainText("is answering", { timeout: 10_000 });
  await expect(popup.getByRole("button", { name: /^Answer/ })).not.toHaveAttribute("aria-disabled");
  expect(commandsTo(phone)).toHaveLength(1);
});

test("a popup says who answered its call before it leaves, and the notice stays for a minute", async ({
  phone,
  station,
  anotherStation,
}) => {
  const other = await anotherStation();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(other.popup("Fire station")).toBeVisible();
  await station.answer("Fire station");
  await expect(station.incoming).toBeHidden();
  await expect(other.popup("Fire station")).toContainText("Answered by Station 1");
  await expect(other.popup("Fire station").getByRole("button")).toHaveCount(0);
  await expect(other.incoming).toBeHidden();
  await expect(other.page.getByRole("region", { name: "No longer ringing" })).toContainText(
    `Fire station Answered by ${FIRST}`,
  );
  await expect(station.page.getByRole("region", { name: "No longer ringing" })).toContainText(
    "Answered by you",
  );
});

test("a popup that closes keeps its place, so that the next one does not move under the finger", async ({
  phone,
  station,
}) => {
  const fire = phone.ring({ to: "account-1", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  phone.ring({ to: "account-2", from: "3070", name: "Met office" });
  const next = station.popup("Met office");
  const box = async (): Promise<number> => Math.round((await next.boundingBox())?.y ?? -1);
  await expect(next).toBeVisible();
  const before = await box();
  fire.hangUp();
  await expect(station.popup("Fire station")).toContainText(/Stopped ringing after 0:\d\d/);
  const meanwhile = await station.incoming.getByRole("article").allInnerTexts();
  expect(meanwhile[0]).toContain("Fire station");
  await expect(station.popup("Fire station")).toHaveCount(0);
  expect(await box()).toBeLessThan(before);
});
