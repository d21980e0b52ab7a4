import type { Simulator } from "@callboard/server/simulator/simulator";
import type { Page } from "@playwright/test";
import { commandsTo, expect, test } from "./fixtures.ts";
import { Station } from "./station.ts";

const BAY = "3002 Ground";
const PASSWORD = "Blåbær-7-sip3002";

interface Credentials {
  user?: string;
  password?: string;
  registrar?: string;
}

async function logIn(
  station: Station,
  { user = "3002", password = "sip3002", registrar = "10.2.101.23" }: Credentials,
): Promise<void> {
  await station.choose(BAY, "Log in…");
  await station.dialog.getByLabel("User").fill(user);
  await station.dialog.getByLabel("Password").fill(password);
  await station.dialog.getByLabel("SIP server").fill(registrar);
  await station.dialog.getByRole("button", { name: "Log in" }).click();
  await expect(station.dialog).toBeHidden();
}

/** Logs the account out, by its menu. */
async function logOut(station: Station): Promise<void> {
  await station.choose(BAY, "Log out");
  await expect(station.bay(BAY)).toContainText("Logged out");
}

function statusRequests(phone: Simulator): number {
  return phone.received.filter(({ text }) => /get-status.*account-2/.test(text)).length;
}

test("an account is logged out, and logged in again, by its menu", async ({ phone, station }) => {
  await logOut(station);
  await logIn(station, {});
  await expect(station.bay(BAY)).toContainText("Registered");
  await expect(station.bay(BAY)).toContainText("No calls");
  expect(commandsTo(phone)).toEqual([
    '{"cmd":"logout","account":"account-2"}\0',
    '{"cmd":"login","account":"account-2","user":"3002","pass":"sip3002","server":"10.2.101.23"}\0',
  ]);
});

test("an incomplete log-in says so beside the field, in Callboard's words", async ({
  phone,
  station,
}) => {
  const field = (label: string) => station.dialog.getByLabel(label);
  await station.choose(BAY, "Log in…");
  await field("Password").fill(PASSWORD);
  await station.dialog.getByRole("button", { name: "Log in" }).click();
  for (const label of ["User", "SIP server"]) {
    await expect(field(label)).toHaveAttribute("aria-invalid", "true");
    await expect(field(label)).toHaveAccessibleDescription("Fill this in.");
  }
  await expect(field("User")).toBeFocused();
  await expect(field("Password")).not.toHaveAttribute("aria-invalid");
  await expect(field("Password")).toHaveValue(PASSWORD);
  await field("User").fill("30\t02");
  await expect(field("User")).not.toHaveAttribute("aria-invalid");
  await field("SIP server").fill("10.2.101.23");
  await station.dialog.getByRole("button", { name: "Log in" }).click();
  await expect(field("User")).toHaveAccessibleDescription("Remove the control character.");
  expect(commandsTo(phone)).toEqual([]);
  await field("User").fill("3002");
  await field("User").press("Enter");
  await expect(station.dialog).toBeHidden();
  await expect.poll(() => commandsTo(phone)).toHaveLength(1);
});

const REFUSALS = [
  { code: 401, words: "Password rejected", credentials: { password: "wrong" } },
  { code: 403, words: "Forbidden", credentials: { user: "nobody" } },
  { code: 503, words: "SIP server busy", credentials: { registrar: "sip.invalid" } },
];

for (const { code, words, credentials } of REFUSALS) {
  test(`a log-in refused with ${code} says so in words, and can be repeated`, async ({
    phone,
    station,
  }) => {
    await logIn(station, credentials);
    await expect(station.bay(BAY)).toContainText(`${words} ${code}`);
    await expect(station.bay(BAY)).toContainText("Log in failed.");
    await expect(station.page.getByRole("alert")).toContainText("Log in failed.");
    await logIn(station, {});
    await expect(station.bay(BAY)).toContainText("Registered");
    expect(commandsTo(phone)).toHaveLength(2);
  });
}

test.describe("with a SIP server that never answers", () => {
  // Shortens its 32 s of code 100 to 8 s.
  test.use({ phoneSpeed: 4 });

  test("a log-in is shown as in progress throughout, and then as refused with 408", async ({
    phone,
    station,
  }) => {
    await logIn(station, { registrar: "192.0.2.1" });
    await expect(station.bay(BAY)).toContainText("Logging in");
    const asked = statusRequests(phone);
    await expect.poll(() => statusRequests(phone)).toBeGreaterThan(asked + 2);
    await expect(station.bay(BAY)).toContainText("Logging in");
    await expect(station.bay(BAY)).not.toContainText("failed");
    await expect(station.bay(BAY)).toContainText("No reply from SIP server 408", {
      timeout: 20_000,
    });
    await expect(station.bay(BAY)).toContainText("Log in failed.");
    await expect(station.bay(BAY)).toContainText("The SIP server did not answer.");
  });
});

test("a password is only in its one command: not in the page, its storage, its address, its incoming frames, or the log", async ({
  phone,
  bridge,
  page,
  anotherStation,
}) => {
  const heard = framesOf(page);
  const other = await anotherStation();
  const station = await openOn(page, bridge.url);
  phone.behave("fail-echoes-password");
  await logIn(station, { password: PASSWORD });
  await expect(station.bay(BAY)).toContainText("Password rejected 401");
  await expect(station.bay(BAY)).toContainText("•••");
  await expect(other.bay(BAY)).toContainText("Password rejected 401");
  await station.choose(BAY, "Log in…");
  await expect(station.dialog.getByLabel("Password")).toHaveValue("");
  await expect(station.dialog.getByLabel("Password")).toHaveAttribute("type", "password");
  await expect(station.dialog.getByLabel("Password")).toHaveAttribute(
    "autocomplete",
    "new-password",
  );
  for (const board of [station, other]) expect(await traces(board.page)).not.toContain(PASSWORD);
  expect(heard.join()).toContain("account-2");
  expect(heard.join()).not.toContain(PASSWORD);
  expect(bridge.log).toContain("link changed");
  expect(bridge.log).not.toContain(PASSWORD);
  expect(commandsTo(phone).filter((text) => text.includes(PASSWORD))).toHaveLength(1);
});

test("a cancelled log-in sends nothing and clears what was typed", async ({ phone, station }) => {
  await station.choose(BAY, "Log in…");
  await station.dialog.getByLabel("Password").fill(PASSWORD);
  await station.page.keyboard.press("Escape");
  await expect(station.dialog).toBeHidden();
  expect(await traces(station.page)).not.toContain(PASSWORD);
  await station.choose(BAY, "Log in…");
  await expect(station.dialog.getByLabel("Password")).toHaveValue("");
  expect(commandsTo(phone)).toEqual([]);
});

test("a logged-out account is shown as such although its un-REGISTER was answered 200", async ({
  phone,
  station,
}) => {
  phone.behave("logout-status-200");
  await logOut(station);
  const asked = statusRequests(phone);
  // The server's status still reports 200.
  await expect.poll(() => statusRequests(phone), { timeout: 15_000 }).toBeGreaterThan(asked + 2);
  await expect(station.bay(BAY)).toContainText("Logged out");
  await expect(station.bay(BAY)).not.toContainText("Registered");
  await expect(station.bay(BAY)).toContainText("Not receiving calls.");
});

test("logging out an account with a call needs a confirmation", async ({ phone, station }) => {
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.strip(BAY, "Fire station")).toContainText("Talking");
  await station.choose(BAY, "Log out");
  await expect(station.dialog).toContainText("3002 has 1 call. Logging out may end it.");
  await station.dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(station.dialog).toBeHidden();
  expect(commandsTo(phone).filter((text) => text.includes("logout"))).toEqual([]);
});

test("a lost registration is shown at once with the server's reason, and its return as well", async ({
  phone,
  station,
}) => {
  phone.registrationBecomes("account-2", 408);
  await expect(station.bay(BAY)).toContainText("Registration lost: 408");
  await expect(station.bay(BAY)).toContainText("No reply from SIP server 408", { timeout: 3000 });
  await expect(station.activity).toContainText(/3002 Ground not registered: no reply .* \(408\)/);
  // Recovery has no event (observed): only a status reports it.
  phone.registrationBecomes("account-2", 200);
  await station.choose(BAY, "Check now");
  await expect(station.bay(BAY)).toContainText("Registered");
  expect(commandsTo(phone)).toEqual([]);
});

/** Everything that the page receives over its WebSocket from now on. */
function framesOf(page: Page): string[] {
  const heard: string[] = [];
  page.on("websocket", (socket) => {
    socket.on("framereceived", ({ payload }) => heard.push(payload.toString()));
  });
  return heard;
}

async function openOn(page: Page, url: string): Promise<Station> {
  const station = new Station(page);
  await station.open(url);
  return station;
}

/** Every place where a page could store something. */
async function traces(page: Page): Promise<string> {
  const kept = await page.evaluate(() => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    cookie: document.cookie,
    history: JSON.stringify(history.state),
    address: location.href,
    title: document.title,
    markup: document.documentElement.outerHTML,
    fields: Array.from(document.querySelectorAll("input"), (input) => input.value),
  }));
  return JSON.stringify(kept);
}
