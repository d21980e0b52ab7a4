import { ageSessions } from "@callboard/server/bridge-rig";
import { CLIENT, OidcProvider } from "@callboard/server/sign-in/openid/oidc-provider-fixture";
import type { Page } from "@playwright/test";
import { InProcessBridge } from "./bridge.ts";
import { ACCOUNTS, commandsTo, expect, test } from "./fixtures.ts";
import { seriousViolationsInTheme } from "./accessibility.ts";
import { Station } from "./station.ts";

const PEOPLE = {
  "u-1": { name: "Bo Berg", roles: ["teachers"] },
  "u-2": { name: "Cy Carl", roles: ["unknown"] },
};
/** More than the half hour until a session is idle. */
const IDLE_MS = 31 * 60_000;
const GROUND = "3002 Ground";

/** A bridge and a provider that know each other; two sites to the browser. */
async function together(
  port: number,
): Promise<{ bridge: InProcessBridge; provider: OidcProvider }> {
  const server = { id: "telestra-a", name: "Bay 1", host: "127.0.0.1", port };
  const config = { servers: [{ ...server, accounts: ACCOUNTS }] };
  const bridge = await InProcessBridge.startWith(config, { CLIENT_SECRET: CLIENT.clientSecret });
  const provider = await OidcProvider.start(bridge.url, PEOPLE, "localhost");
  const openId = {
    issuer: provider.issuer,
    clientId: CLIENT.clientId,
    clientSecret: { env: "CLIENT_SECRET" },
    address: bridge.url,
    name: "Site login",
    roles: { instructor: "teachers" },
  };
  // Possible only now that its port is known; the bridge keeps the port.
  await bridge.stop();
  await bridge.writeConfig(JSON.stringify({ ...config, openId }));
  await bridge.start();
  return { bridge, provider };
}

/** A user's steps on the provider's own page. */
async function signInAs(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("whatever it is there");
  await page.getByRole("button", { name: "Sign-in" }).click();
}

test("a sign-in at the provider leads to the home screen, lasts, and unlocks an idle session", async ({
  phone,
  page,
}) => {
  const { bridge, provider } = await together(phone.port);
  await page.goto(`${bridge.url}/station`);
  const button = page.getByRole("button", { name: "Sign in with Site login" });
  await expect(button).toBeVisible();
  expect(await seriousViolationsInTheme(page)).toEqual([]);
  await button.press("Enter");
  await signInAs(page, "u-1");
  const station = new Station(page);
  await station.isLive();
  expect(page.url()).toBe(`${bridge.url}/station`);
  await page.reload();
  await station.isLive();

  const goOn = page.getByRole("button", { name: "Unlock with Site login" });
  await expect(goOn).toBeHidden();
  ageSessions(bridge.dataFolder, { usedMs: IDLE_MS });
  await expect(goOn).toBeVisible();
  await expect(page.getByLabel("Password")).toBeHidden();
  phone.ring({ to: "account-2", from: "3112", name: "Fire station" });
  await station.answer("Fire station");
  await expect(station.popup("Fire station")).toBeVisible();
  expect(commandsTo(phone)).toEqual([]);
  await goOn.click();
  await signInAs(page, "u-1");
  await station.isLive();
  await expect(goOn).toBeHidden();
  await station.answer("Fire station");
  await expect(station.strip(GROUND, "Fire station")).toContainText("Talking");
  await bridge.stop();
  await provider.stop();
});

test("an account without a role gets a message, and a way back", async ({ phone, page }) => {
  const { bridge, provider } = await together(phone.port);
  await page.goto(`${bridge.url}/monitor`);
  await page.getByRole("button", { name: "Sign in with Site login" }).click();
  await signInAs(page, "u-2");
  await expect(page.getByRole("heading", { name: "Not signed in" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("gives you no role for Callboard");
  await page.getByRole("link", { name: "Back to Callboard" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await bridge.stop();
  await provider.stop();
});
