import { commandsTo, expect, test } from "./fixtures.ts";
import type { Station } from "./station.ts";

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

test("of two stations that press at once the second shows who is answering the call", async ({
  phone,
  station,
  anotherStation,
}) => {
  const other = await anotherStation();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(other.popup("Fire station")).toBeVisible();
  // A slow server keeps the first answer in progress.
  phone.swallow();
  await pressAtOnce(station, other);
  const told = async (): Promise<boolean[]> => {
    const texts = await Promise.all(
      [station, other].map((board) => board.popup("Fire station").innerText()),
    );
    return texts.map((text, index) => {
      const name = index === 0 ? "Station 2" : "Station 1";
      return new RegExp(`${name} (\\(.*\\) )?is answering`).test(text);
    });
  };
  await expect.poll(async () => (await told()).filter(Boolean)).toHaveLength(1);
  expect(commandsTo(phone)).toHaveLength(1);
});

test("two stations that dial both show both calls and who made them", async ({
  phone,
  station,
  anotherStation,
}) => {
  const other = await anotherStation();
  await other.page.getByRole("combobox", { name: "Call from" }).selectOption("3003 Delivery");
  await Promise.all([station.dial("3070"), other.dial("3099")]);
  for (const board of [station, other]) {
    await expect(board.strip("3001 Exercise director", "3070")).toContainText("Talking");
    await expect(board.strip("3003 Delivery", "3099")).toContainText("Calling");
  }
  await expect(station.activity).toContainText(/3070 called from 3001 You/);
  await expect(station.activity).toContainText(/3099 called from 3003 Station 2/);
  await expect(other.activity).toContainText(/3070 called from 3001 Station 1/);
  await expect(other.activity).toContainText(/3099 called from 3003 You/);
  // Each sees the other's action, and may take the next one.
  await station.button(/^Hang up .*3099/).click();
  await other.button(/^Hang up .*3070/).click();
  for (const board of [station, other]) {
    await expect(board.strip("3003 Delivery", "3099")).toHaveCount(0);
    await expect(board.strip("3001 Exercise director", "3070")).toHaveCount(0);
  }
  expect(commandsTo(phone)).toHaveLength(4);
});

test("who hung up is named on the strip and in the activity list of every other station", async ({
  station,
  anotherStation,
}) => {
  const other = await anotherStation();
  await station.dial("3070");
  const strip = station.strip("3001 Exercise director", "3070");
  await expect(strip).toContainText("Talking");
  await other.button(/^Hang up .*3070/).click();
  const author = "Station 2 \\(\u2068Exercise control\u2069\\)";
  await expect(strip).toContainText(new RegExp(`Hung up by ${author}`));
  await expect(station.activity).toContainText(
    new RegExp(`3070 call ended, .*hung up by ${author}`),
  );
  // A station does not name itself for its own hang-up.
  await expect(other.activity).toContainText(/3070 call ended, .*You/);
  await expect(other.activity).not.toContainText("hung up by");
});

/** Both press Answer; the second station may find the button gone already, and does not wait for it. */
async function pressAtOnce(...stations: Station[]): Promise<void> {
  const presses = stations.map((one) =>
    one
      .popup("Fire station")
      .getByRole("button", { name: /^Answer/ })
      .click({ timeout: 1000 }),
  );
  await Promise.allSettled(presses);
}
