import { before, commandsTo, expect, test } from "./fixtures.ts";

const GROUND = "3002 Ground";
const DIRECTOR = "3001 Exercise director";

test("a declined call leaves both stations, and the caller gets 486", async ({
  phone,
  station,
  anotherStation,
}) => {
  const other = await anotherStation();
  await station.dial("3002");
  await expect(other.popup("Exercise director")).toBeVisible();
  await station.decline("Exercise director");
  for (const board of [station, other]) {
    await expect(board.strip(DIRECTOR, "3002")).toContainText("Failed");
    await expect(board.strip(DIRECTOR, "3002")).toContainText("486 Rejected");
    await expect(board.incoming).toBeHidden();
  }
  await expect(station.activity).toContainText(/Exercise director declined, \d+:\d\d You/);
  await expect(other.activity).toContainText(/Exercise director declined, \d+:\d\d Station 1/);
  expect(phone.state().flatMap((account) => account.legs)).toEqual([]);
});

test("a refused decline is reported and leaves the call ringing", async ({
  phone,
  bridge,
  station,
}) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.popup("Fire station")).toBeVisible();
  const speakAgain = phone.swallow();
  await station.decline("Fire station");
  await expect(
    station.popup("Fire station").getByRole("button", { name: /^Decline/ }),
  ).toBeFocused();
  // A failure that arrives before the command was sent is not attributed to it.
  const board = async (): Promise<string> =>
    (await station.page.request.get(`${bridge.url}/api/board`)).text();
  await expect.poll(board).toContain('"declining"');
  phone.injectText('{"event":"fail","account":"account-2","error":"603 not now"}\0');
  speakAgain();
  await expect(station.popup("Fire station")).toContainText("Decline failed.");
  await expect(station.popup("Fire station")).toContainText("603 not now. You can silence it.");
  // A screen reader does not give the position on the screen.
  await expect(station.page.getByRole("alert")).toContainText(
    "Fire station 3112: Decline failed. The server reports: 603 not now",
  );
  await expect(station.strip(GROUND, "Fire station")).toContainText("Ringing");
});

test("a caller who hangs up just before the answer arrives leaves an ended call and the reason", async ({
  phone,
  arrivals,
  station,
}) => {
  const call = phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  before("answer-call", arrivals, () => call.hangUp());
  await station.answer("Fire station");
  await expect(station.strip(GROUND, "Fire station")).toContainText("Ended");
  await expect(station.strip(GROUND, "Fire station")).toContainText(
    "Answer failed. The call ended before the answer arrived.",
  );
  await expect(station.incoming).toBeHidden();
  await expect(station.bay(GROUND)).not.toContainText("Invalid call ID");
  expect(commandsTo(phone)).toHaveLength(1);
});

test("a caller who hangs up just after the answer arrived leaves an ended call", async ({
  phone,
  arrivals,
  station,
}) => {
  const call = phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  before("answer-call", arrivals, () => setImmediate(() => call.hangUp()));
  await station.answer("Fire station");
  await expect(station.strip(GROUND, "Fire station")).toContainText("Ended");
  await expect(station.incoming).toBeHidden();
  await expect(station.activity).toContainText("Fire station call ended");
  await expect(station.strip(GROUND, "Fire station")).toHaveCount(0);
});

test("the end of the caller's leg before the answer of ours leaves no call on the board", async ({
  phone,
  arrivals,
  station,
}) => {
  const call = phone.placeCall("account-1", "3002");
  await expect(station.popup("Exercise director")).toBeVisible();
  const idOn = (account: string): number | undefined =>
    call.legs().find((leg) => leg.account === account)?.callId;
  const [caller, callee] = [idOn("account-1"), idOn("account-2")];
  before("answer-call", arrivals, () => {
    phone.injectText(`{"event":"call-ended","account":"account-1","call_id":${caller}}\0`);
    phone.injectText(`{"event":"call-answered","account":"account-2","call_id":${callee}}\0`);
    call.hangUp();
  });
  await station.answer("Exercise director");
  await expect(station.strip(GROUND, "Exercise director")).toContainText("Ended");
  await expect(station.incoming).toBeHidden();
  await expect(station.page.getByRole("listitem").filter({ hasText: "3002" })).not.toContainText([
    "Talking",
  ]);
  for (const bay of [GROUND, DIRECTOR]) {
    await expect(station.bay(bay)).toContainText("No calls");
    await expect(station.bay(bay)).not.toContainText("Invalid call ID");
  }
});

test("a call to one's own busy account fails with the server's text, and Redial dials it again", async ({
  phone,
  station,
}) => {
  for (const from of ["4001", "4002", "4003", "4004"]) phone.ring({ to: "account-2", from });
  await station.dial("3002");
  const strip = station.strip(DIRECTOR, "3002");
  await expect(strip).toContainText("Failed");
  await expect(strip).toContainText("486 Max Calls");
  await expect(strip.getByRole("button", { name: /^Hang up/ })).toHaveCount(0);
  phone.hangUp("account-2", phone.state()[1]?.legs[0]?.id ?? -1);
  await strip.getByRole("button", { name: "Redial 3002" }).click();
  await expect(station.popup("Exercise director")).toBeVisible();
  expect(commandsTo(phone)).toEqual(
    Array(2).fill('{"cmd":"make-call","account":"account-1","num":"3002"}\0'),
  );
});

test("an unanswered call fails with 408", async ({ phone, station }) => {
  await station.dial("3099");
  await expect(station.strip(DIRECTOR, "3099")).toContainText("Calling");
  phone.injectText('{"event":"fail","account":"account-1","error":"408 Request Timeout"}\0');
  phone.farEndHangsUp("account-1");
  await expect(station.strip(DIRECTOR, "3099")).toContainText("Failed");
  await expect(station.strip(DIRECTOR, "3099")).toContainText("408 Request Timeout");
});

test("a press on a call does not reach another call that has just moved into its place", async ({
  phone,
  station,
}) => {
  const first = phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await expect(station.strip(GROUND, "Fire station")).toBeVisible();
  phone.ring({ to: "account-2", from: "3070", name: "Met office" });
  await expect(station.strip(GROUND, "Met office")).toBeVisible();
  first.hangUp();
  await expect(station.strip(GROUND, "Fire station")).toContainText("Ended");
  // Like a finger that touches just when the strip above leaves.
  await station.page.evaluate(async () => {
    const strips = () => Array.from(document.querySelectorAll("[data-strip]"));
    const second = strips()[1];
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (strips()[0] !== second) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    const decline = second?.querySelector('button[aria-label^="Decline"]');
    const press = { bubbles: true, cancelable: true, detail: 1 };
    decline?.dispatchEvent(new MouseEvent("click", press));
    await new Promise((resolve) => setTimeout(resolve, 100));
    decline?.dispatchEvent(new MouseEvent("click", press));
  });
  await expect(station.strip(GROUND, "Fire station")).toHaveCount(0);
  await station.page.waitForTimeout(500);
  expect(commandsTo(phone)).toEqual([]);
  await station
    .strip(GROUND, "Met office")
    .getByRole("button", { name: /^Decline/ })
    .click();
  await expect.poll(() => commandsTo(phone).length).toBe(1);
});
