import { expect } from "./fixtures.ts";
import { test as base } from "./protocol-test.ts";
import { CSTA, startCsta } from "./protocols.ts";
import type { CstaTelephones } from "./protocols.ts";
import type { Station } from "./station.ts";

const DIRECTOR = "3001 Exercise director";
const GROUND = "3002 Ground";
const DELIVERY = "3003 Delivery";
const FIRE = { to: "3002", from: "3112", name: "Fire station" };

const test = base.extend<{ phones: CstaTelephones }>({
  protocol: CSTA,

  phones: async ({}, use) => {
    const phones = await startCsta();
    await use(phones);
    await phones.stop();
  },
});

/** Opens the "More" menu on the popup of a ringing call. */
async function moreOfPopup(station: Station, caller: string): Promise<void> {
  await station
    .popup(caller)
    .getByRole("button", { name: /^More for/ })
    .click();
}

test("a diverted call rings only at its new destination", async ({ phones, station }) => {
  phones.ring(FIRE);
  await moreOfPopup(station, "Fire station 3112 to 3002 Ground");
  await station.page.getByRole("combobox", { name: "Divert to (number or name)" }).fill("3003");
  await station.button("Divert Fire station 3112").click();
  await expect(station.strip(GROUND, "Fire station")).toContainText("Diverted to 3003");
  await expect(station.popup("Fire station 3112 to 3003 Delivery")).toBeVisible();
  await expect(station.strip(DELIVERY, "Fire station")).toContainText("Ringing");
  expect(phones.legs("3002")).toEqual([]);
  expect(phones.legs("3003")).toEqual(["3112 alerting"]);
  expect(phones.commands()).toEqual(["divert 3002"]);
  await expect(station.activity).toContainText("diverted from 3002 to 3003");
});

test("diverting to an unknown name needs a confirmation", async ({ phones, station }) => {
  phones.ring(FIRE);
  await moreOfPopup(station, "Fire station 3112 to 3002 Ground");
  const field = station.page.getByRole("combobox", { name: "Divert to (number or name)" });
  await field.fill("Grond");
  await field.press("Enter");
  await expect(station.page.getByText("No match for “Grond”.")).toBeVisible();
  expect(phones.commands()).toEqual([]);
  await station.button("Divert Fire station 3112").click();
  await expect.poll(() => phones.commands()).toEqual(["divert 3002"]);
});

test("a call that rings elsewhere is picked up on the account that calls", async ({
  phones,
  station,
}) => {
  phones.ring(FIRE);
  await moreOfPopup(station, "Fire station");
  await station.button(/^Pick up on 3001 Exercise director/).click();
  await expect(station.strip(DIRECTOR, "Fire station")).toContainText("Talking");
  await expect(station.incoming).toBeHidden();
  await expect(station.strip(GROUND, "Fire station")).toHaveCount(0);
  expect(phones.legs("3002")).toEqual([]);
  expect(phones.legs("3001")).toEqual(["3112 connected"]);
  expect(phones.commands()).toEqual(["pick-up 3002"]);
  await station.button(/^Hang up .*3112/).click();
  await expect.poll(() => phones.legs("3001")).toEqual([]);
});

test("do not disturb is switched on and off, and the bay shows it", async ({ phones, station }) => {
  await station.choose(GROUND, "Turn on do not disturb");
  await expect(station.bay(GROUND).getByText("Do not disturb", { exact: true })).toBeVisible();
  expect(phones.isUndisturbed("3002")).toBe(true);
  await station.choose(GROUND, "Turn off do not disturb");
  await expect(station.bay(GROUND).getByText("Do not disturb")).toHaveCount(0);
  expect(phones.isUndisturbed("3002")).toBe(false);
  expect(phones.isUndisturbed("3001")).toBe(false);
  expect(phones.commands()).toEqual(["do-not-disturb 3002", "do-not-disturb 3002"]);
});

test("forwarding is switched on and off, and the bay shows its destination", async ({
  phones,
  station,
}) => {
  await station.choose(GROUND, "Forward calls…");
  await station.dialog.getByRole("radio", { name: "When busy" }).check();
  await station.dialog.getByRole("combobox", { name: "To (number or name)" }).fill("3003");
  await station.dialog.getByRole("button", { name: "Forward", exact: true }).click();
  await expect(station.bay(GROUND)).toContainText("When busy: to 3003");
  expect(phones.forwardings("3002")).toEqual(["forwardBusy 3003"]);
  await station.choose(GROUND, "Forward calls…");
  await station.dialog.getByRole("button", { name: "Turn off forwarding: When busy" }).click();
  await expect(station.bay(GROUND)).not.toContainText("3003");
  expect(phones.forwardings("3002")).toEqual([]);
  expect(phones.commands()).toEqual(["forwarding 3002", "forwarding 3002"]);
});

test("digits typed at once become the forwarding destination", async ({ phones, station }) => {
  const { page } = station;
  const to = station.dialog.getByRole("combobox", { name: "To (number or name)" });
  await station.choose(GROUND, "Forward calls…");
  await expect(to).toBeFocused();
  await page.keyboard.type("3003");
  await page.keyboard.press("Enter");
  await expect(station.bay(GROUND)).toContainText("Forwarded to 3003");
  // The current destination is replaced, not extended.
  await station.choose(GROUND, "Forward calls…");
  await expect(to).toHaveValue("3003");
  await page.keyboard.type("3001");
  await page.keyboard.press("Enter");
  await expect(station.bay(GROUND)).toContainText("Forwarded to 3001");
  expect(phones.forwardings("3002")).toEqual(["forwardImmediate 3001"]);
});

test("forwarding that is off says so, and cannot be switched off", async ({ phones, station }) => {
  const off = station.dialog.getByRole("button", { name: /^Turn off forwarding/ });
  const { page } = station;
  await station.choose(GROUND, "Forward calls…");
  await expect(station.dialog).toContainText("These calls are not forwarded.");
  await expect(off).toHaveCount(0);
  await page.keyboard.type("3003");
  await page.keyboard.press("Enter");
  await expect(station.bay(GROUND)).toContainText("Forwarded to 3003");
  await station.choose(GROUND, "Forward calls…");
  await expect(off).toHaveAccessibleName("Turn off forwarding: All calls");
  await expect(station.dialog).not.toContainText("not forwarded");
  await station.dialog.getByRole("radio", { name: "When busy" }).check();
  await expect(off).toHaveCount(0);
  await expect(station.dialog).toContainText("These calls are not forwarded.");
  expect(phones.commands()).toEqual(["forwarding 3002"]);
});

const untold = test.extend({
  phones: async ({}, use) => {
    const phones = await startCsta();
    phones.behave("no-features");
    await use(phones);
    await phones.stop();
  },
});

untold("what may be forwarded can be switched off unseen", async ({ phones, station }) => {
  await station.choose(GROUND, "Forward calls…");
  await station.dialog.getByRole("button", { name: "Turn off forwarding: All calls" }).click();
  await expect.poll(() => phones.commands()).toEqual(["forwarding 3002"]);
  await expect(station.bay(GROUND)).not.toContainText("Forwarding, sent");
  await expect(station.bay(GROUND)).not.toContainText(/failed/i);
});

/** Three keys within one event loop turn of the page: the server has answered none when the last is pressed. */
async function pressAtOnce(station: Station, keys: string): Promise<void> {
  await station.page.evaluate((pressed) => {
    for (const key of pressed) {
      const press = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(press);
    }
  }, keys);
}

async function openKeypad(phones: CstaTelephones, station: Station): Promise<void> {
  phones.ring(FIRE);
  await station.answer("Fire station");
  const strip = station.strip(GROUND, "Fire station");
  await expect(strip).toContainText("Talking");
  await strip.getByRole("button", { name: "More for Fire station 3112" }).click();
  await station.page.getByRole("button", { name: "Keypad", exact: true }).click();
  await expect(
    station.page.getByRole("group", { name: "Keypad tones to Fire station 3112" }),
  ).toBeFocused();
}

test("tones pressed in quick succession are all sent, in their order", async ({
  phones,
  station,
}) => {
  await openKeypad(phones, station);
  await pressAtOnce(station, "12#");
  await expect.poll(() => phones.tones("3002")).toEqual(["12#"]);
  await expect(station.strip(GROUND, "Fire station")).not.toContainText(/failed|sent/i);
});

test("a tone that the server refuses is reported, whatever tones follow it", async ({
  phones,
  station,
}) => {
  await openKeypad(phones, station);
  phones.behave("refuses-tones");
  await pressAtOnce(station, "12#");
  await expect(station.page.getByRole("alert")).toContainText("Send tones failed.");
  await expect(station.strip(GROUND, "Fire station")).toContainText("Send tones failed.");
  expect(phones.tones("3002")).toEqual(["2#"]);
});

test("a call to a queue waits there, rings, and talks; it can be hung up", async ({
  phones,
  station,
}) => {
  await station.dial("3990");
  const strip = station.strip(DIRECTOR, "3990");
  await expect(strip).toContainText("In queue");
  expect(phones.legs("3001")).toEqual(["3990 queued"]);
  await expect(strip.getByRole("button", { name: /^Hang up/ })).toBeEnabled();
  await expect(station.activity).toContainText("in a queue on 3001");
  phones.leavesQueue("3001");
  await expect(strip).toContainText("Calling");
  await expect(strip).toContainText("Talking");
  await station.button(/^Hang up .*3990/).click();
  await expect(strip).toHaveCount(0);

  await station.dial("3990");
  await expect(strip).toContainText("In queue");
  await station.button(/^Hang up .*3990/).click();
  await expect.poll(() => phones.legs("3001")).toEqual([]);
  expect(phones.commands()).toEqual(["dial 3001", "hang-up 3001", "dial 3001", "hang-up 3001"]);
});

test("a caller in a queue does not ring before their turn", async ({ phones, station }) => {
  phones.waits(FIRE);
  const strip = station.strip(GROUND, "Fire station");
  await expect(strip).toContainText("In queue");
  await expect(station.incoming).toBeHidden();
  await expect(strip.getByRole("button", { name: /^(Answer|Decline|Hang up)/ })).toHaveCount(0);
  phones.leavesQueue("3002");
  await station.answer("Fire station");
  await expect(strip).toContainText("Talking");
  expect(phones.legs("3002")).toEqual(["3112 connected"]);
});
