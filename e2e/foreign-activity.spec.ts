import { before, commandsTo, expect, test } from "./fixtures.ts";
import type { Simulator } from "@callboard/server/simulator/simulator";
import type { Station } from "./station.ts";

const BAY = "3002 Ground";

/** Two calls on one account, answered by another program one after the other. */
async function twoForeignAnswers(phone: Simulator, station: Station): Promise<number[]> {
  const ids: number[] = [];
  for (const [name, from] of [
    ["Fire station", "3112"],
    ["Met office", "3070"],
  ] as const) {
    const leg = phone.ring({ to: "account-2", from, name }).legs()[0];
    await expect(station.popup(name)).toBeVisible();
    phone.answer("account-2", leg?.callId ?? -1);
    await expect(station.popup(name)).toBeHidden();
    ids.push(leg?.callId ?? -1);
  }
  return ids;
}

/** The account's calls that the server itself has on hold. */
function heldAtServer(phone: Simulator): boolean[] {
  const legs = phone.state().find((account) => account.id === "account-2")?.legs ?? [];
  return legs.map((leg) => leg.held);
}

test("an answer by another program is marked as such, and both calls are talking or held", async ({
  phone,
  station,
}) => {
  await twoForeignAnswers(phone, station);
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking or on hold?");
  await expect(station.bay(BAY)).toContainText("Another program may have switched calls here.");
  await expect(station.activity).toContainText("outside Callboard");
  expect(commandsTo(phone)).toEqual([]);
});

test("after another program's switch, Switch to one makes the server match the board", async ({
  phone,
  station,
}) => {
  const [first = -1] = await twoForeignAnswers(phone, station);
  phone.switchSilently("account-2", first);
  expect(heldAtServer(phone)).toEqual([false, true]);
  await expect(station.bay(BAY)).toContainText("Press Switch to be sure.");
  await station.button("Switch to Fire station 3112").click();
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking inferred");
  await expect(station.strip(BAY, "Met office")).toContainText("On hold inferred");
  await expect(station.bay(BAY)).not.toContainText("Press Switch to be sure.");
  expect(heldAtServer(phone)).toEqual([false, true]);
  await station.button("Switch to Met office 3070").click();
  await expect(station.strip(BAY, "Met office")).toContainText("Talking inferred");
  await expect.poll(() => heldAtServer(phone)).toEqual([true, false]);
});

test("an inferred state says when the switch was sent, by which station, and that no failure came", async ({
  phone,
  station,
  anotherStation,
}) => {
  await twoForeignAnswers(phone, station);
  const other = await anotherStation();
  await other.button("Switch to Fire station 3112").click();
  for (const board of [station, other]) {
    for (const name of ["Fire station", "Met office"]) {
      await expect(board.strip(BAY, name)).toHaveAccessibleDescription(
        /^Inferred: switch sent at \d\d:\d\d:\d\d by Station 2 \(.*Exercise control.*\) without an error; this server does not confirm it\.$/,
      );
    }
  }
  await expect(station.activity).toContainText(/talking is inferred Station 2/);
  await expect(other.activity).toContainText(/talking is inferred You/);
});

test("a switch that the server refuses leaves both calls talking or held, with its words", async ({
  phone,
  arrivals,
  station,
}) => {
  await twoForeignAnswers(phone, station);
  before("switch-call", arrivals, () => {
    phone.injectText('{"event":"fail","account":"account-2","error":"Switch not possible"}\0');
  });
  await station.button("Switch to Fire station 3112").click();
  await expect(station.strip(BAY, "Fire station")).toContainText("Switch not possible");
  await expect(station.bay(BAY)).not.toContainText("inferred");
  for (const name of ["Fire station", "Met office"]) {
    await expect(station.strip(BAY, name)).toContainText("Talking or on hold?");
  }
});

test("a switch to a call that just ended holds nothing", async ({ phone, arrivals, station }) => {
  const [first = -1] = await twoForeignAnswers(phone, station);
  before("switch-call", arrivals, () => phone.hangUp("account-2", first));
  await station.button("Switch to Fire station 3112").click();
  await expect(station.strip(BAY, "Fire station")).toContainText("Ended");
  await expect(station.strip(BAY, "Fire station")).toContainText("Switch failed.");
  await expect(station.strip(BAY, "Met office")).not.toContainText("inferred");
  await expect(station.bay(BAY).getByRole("button", { name: /^Hang up/ })).toHaveCount(1);
});

test.describe("an account that is not in the configuration", () => {
  test.use({ unconfigured: [{ id: "account-9", number: "3009", name: "Spare" }] });

  test("a call to it is shown under Not in the configuration, and can be answered and ended", async ({
    phone,
    station,
  }) => {
    phone.ring({ to: "account-9", from: "3112", name: "Fire station" });
    await expect(station.popup("Fire station 3112 to account-9")).toBeVisible();
    await expect(
      station.page.getByRole("heading", { name: "Not in the configuration" }),
    ).toBeVisible();
    await expect(station.strip("account-9", "Fire station")).toContainText("Ringing");
    await station.answer("Fire station");
    await expect(station.strip("account-9", "Fire station")).toContainText("Talking");
    await station.button("Hang up Fire station 3112").click();
    await expect(station.strip("account-9", "Fire station")).toHaveCount(0);
    expect(commandsTo(phone)).toEqual([
      '{"cmd":"answer-call","account":"account-9","call_id":0}\0',
      '{"cmd":"hangup-call","account":"account-9","call_id":0}\0',
    ]);
  });
});
