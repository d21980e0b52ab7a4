import { expect } from "./fixtures.ts";
import { test } from "./protocol-test.ts";
import { CSTA, TELESTRA } from "./protocols.ts";
import type { Telephones } from "./protocols.ts";
import type { Station } from "./station.ts";

const DIRECTOR = "3001 Exercise director";
const GROUND = "3002 Ground";
const FIRE = { to: "3002", from: "3112", name: "Fire station" };
const MET = { to: "3002", from: "3070", name: "Met office" };

async function talk(phones: Telephones, station: Station, call: typeof FIRE): Promise<void> {
  phones.ring(call);
  await station.answer(call.name);
  await expect(station.strip(GROUND, call.name)).toContainText("Talking");
}

for (const protocol of [TELESTRA, CSTA]) {
  test.describe(protocol.name, () => {
    test.use({ protocol });
    callStories();
    stationStories();
  });
}

function callStories(): void {
  test("a dialed call is calling, talks when the far end answers, and is hung up", async ({
    phones,
    station,
  }) => {
    await station.dial("3070");
    await expect(station.strip(DIRECTOR, "3070")).toContainText("Calling");
    await expect(station.strip(DIRECTOR, "3070")).toContainText("Talking");
    await expect(station.number).toHaveValue("");
    await station.button(/^Hang up .*3070/).click();
    await expect(station.strip(DIRECTOR, "3070")).toContainText("Ended");
    await expect(station.strip(DIRECTOR, "3070")).toHaveCount(0);
    expect(phones.commands()).toEqual(["dial 3001", "hang-up 3001"]);
  });

  test("an incoming call rings, is answered, and the server gets one command", async ({
    phones,
    station,
  }) => {
    phones.ring(FIRE);
    const popup = station.popup("Fire station 3112 to 3002 Ground");
    await expect(popup).toBeVisible();
    await expect(station.strip(GROUND, "Fire station")).toContainText("Ringing");
    await popup.getByRole("button", { name: "Answer Fire station 3112" }).click();
    await expect(station.strip(GROUND, "Fire station")).toContainText("Talking");
    await expect(popup).toBeHidden();
    expect(phones.commands()).toEqual(["answer 3002"]);
  });

  test("a declined call stops ringing, and no one is named for hanging up", async ({
    phones,
    station,
  }) => {
    phones.ring(FIRE);
    await station.decline("Fire station");
    await expect(station.incoming).toBeHidden();
    await expect(station.activity).toContainText(/Fire station declined, \d+:\d\d You/);
    await expect(station.activity).not.toContainText(/hung up/i);
    expect(phones.commands()).toEqual(["hang-up 3002"]);
  });

  test("a call that the far end hangs up ends, and no one is named for it", async ({
    phones,
    station,
  }) => {
    await station.dial("3070");
    await expect(station.strip(DIRECTOR, "3070")).toContainText("Talking");
    phones.farEndHangsUp("3001");
    await expect(station.strip(DIRECTOR, "3070")).toContainText("Ended");
    await expect(station.activity).toContainText(/3070 call ended, \d+:\d\d/);
    await expect(station.activity).not.toContainText(/hung up|call ended, \d+:\d\d Station/);
    await expect(station.strip(DIRECTOR, "3070")).toHaveCount(0);
    await expect(station.bay(DIRECTOR)).toContainText("No calls");
  });

  test("a refused call fails on its strip with the server's own words", async ({
    protocol,
    phones,
    station,
  }) => {
    await station.dial("3098");
    const strip = station.strip(DIRECTOR, "3098");
    await expect(strip).toContainText("Failed");
    await expect(strip).toContainText(protocol.busy);
    await expect(station.page.getByRole("alert")).toContainText(protocol.busy);
    expect(phones.commands()).toEqual(["dial 3001"]);
  });

  test("a second call holds the first, and the two can be switched", async ({
    protocol,
    phones,
    station,
  }) => {
    await talk(phones, station, FIRE);
    await talk(phones, station, MET);
    await expect(station.strip(GROUND, "Fire station")).toContainText(protocol.held);
    await station.button("Switch to Fire station 3112").click();
    await expect(station.strip(GROUND, "Met office")).toContainText(protocol.held);
    await expect(station.strip(GROUND, "Fire station")).toContainText(protocol.switched);
    const turning = protocol.turning.map((command) => `${command} 3002`);
    expect(phones.commands()).toEqual(["answer 3002", "answer 3002", ...turning]);
  });
}

function stationStories(): void {
  test("a caller who hangs up leaves both stations, with the reason and the ringing time", async ({
    phones,
    station,
    anotherStation,
  }) => {
    const other = await anotherStation();
    const call = phones.ring(FIRE);
    for (const board of [station, other]) await expect(board.popup("Fire station")).toBeVisible();
    call.hangUp();
    for (const board of [station, other]) {
      await expect(board.incoming).toBeHidden();
      await expect(board.activity).toContainText(/Fire station missed on 3002, \d+:\d\d/);
      await expect(board.activity).not.toContainText(/they|hung up/i);
    }
  });

  test("two stations that answer at the same moment send one command", async ({
    phones,
    station,
    anotherStation,
  }) => {
    const other = await anotherStation();
    phones.ring(FIRE);
    await expect(other.popup("Fire station")).toBeVisible();
    // The second station may find the button gone already, and does not wait for it.
    const presses = [station, other].map((one) =>
      one
        .popup("Fire station")
        .getByRole("button", { name: /^Answer/ })
        .click({ timeout: 1000 }),
    );
    await Promise.allSettled(presses);
    for (const board of [station, other]) {
      await expect(board.incoming).toBeHidden();
      await expect(board.strip(GROUND, "Fire station")).toContainText("Talking");
      await expect(board.activity).toContainText(/You|Station 1|Station 2/);
    }
    expect(phones.commands()).toEqual(["answer 3002"]);
  });
}

test.describe("csta, with more features", () => {
  test.use({ protocol: CSTA });

  test("Hold and Resume are buttons, and held is a fact that the server confirms", async ({
    phones,
    station,
  }) => {
    await talk(phones, station, FIRE);
    const strip = station.strip(GROUND, "Fire station");
    await expect(strip.getByRole("button", { name: /hold\?/i })).toHaveCount(0);
    await strip.getByRole("button", { name: "Hold Fire station 3112" }).click();
    await expect(strip).toContainText("On hold");
    await expect(strip).not.toContainText(/inferred|\?/i);
    await expect(strip.getByRole("button", { name: /^Hold/ })).toHaveCount(0);
    await strip.getByRole("button", { name: "Resume Fire station 3112" }).click();
    await expect(strip).toContainText("Talking");
    await expect(strip).not.toContainText(/inferred|\?/i);
    expect(phones.commands()).toEqual(["answer 3002", "hold 3002", "retrieve 3002"]);
    await expect(station.activity).toContainText("put on hold on 3002");
    await expect(station.activity).toContainText("resumed on 3002");
  });

  /** Opens and fills in the form that transfers a conversation. */
  async function transferTo(station: Station, number: string, how: RegExp): Promise<void> {
    await station
      .strip(GROUND, "Fire station")
      .getByRole("button", { name: "More for Fire station 3112" })
      .click();
    await station.page.getByRole("combobox", { name: "Transfer to (number or name)" }).fill(number);
    await station.page.getByRole("button", { name: how }).click();
  }

  test("a call is transferred after a consultation", async ({ phones, station }) => {
    await talk(phones, station, FIRE);
    await transferTo(station, "3070", /^Consult first/);
    const consultation = station.strip(GROUND, "3070").last();
    await expect(consultation).toContainText("On hold: Fire station");
    await expect(station.strip(GROUND, "Fire station").first()).toContainText("On hold");
    await expect(consultation).toContainText("Talking");
    await consultation.getByRole("button", { name: /^Transfer/ }).click();
    await expect(consultation).toContainText("Transferred");
    expect(phones.commands()).toEqual(["answer 3002", "consult 3002", "transfer 3002"]);
  });

  test("a consultation ends, and the first call is resumed", async ({ phones, station }) => {
    await talk(phones, station, FIRE);
    await transferTo(station, "3070", /^Consult first/);
    const consultation = station.strip(GROUND, "3070").last();
    await expect(consultation).toContainText("Talking");
    await consultation.getByRole("button", { name: /^Back to Fire station/ }).click();
    await expect(consultation).toContainText("Ended");
    await expect(station.strip(GROUND, "3112")).toContainText("Talking");
    expect(phones.commands()).toEqual(["answer 3002", "consult 3002", "reconnect 3002"]);
  });

  test("a call is transferred without a consultation", async ({ phones, station }) => {
    await talk(phones, station, FIRE);
    await transferTo(station, "3003", /^Transfer now/);
    await expect(station.strip(GROUND, "3112")).toContainText("Transferred to 3003");
    expect(phones.commands()).toEqual(["answer 3002", "blind-transfer 3002"]);
  });
});
