import { expect, test } from "./fixtures.ts";
import { Station } from "./station.ts";
import { visit } from "./people.ts";

test("a station with its own address rings for its accounts only, and says so", async ({
  phone,
  bridge,
  page,
}) => {
  const station = new Station(page);
  await visit(page, `${bridge.url}/station?accounts=telestra-a/account-2,group:Towr`);
  await station.isLive();
  await expect(station.bay("3002 Ground")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByText("1 of 3 accounts")).toBeVisible();
  await expect(page.getByRole("note")).toContainText("group “Towr”");
  await expect(page.getByLabel("Call from").getByRole("option")).toHaveText([/3002 Ground/]);

  phone.ring({ to: "account-1", from: "4001" });
  phone.ring({ to: "account-2", from: "4002" });
  await expect(station.popup("4002")).toBeVisible();
  await expect(station.incoming.getByRole("article")).toHaveCount(1);
  await expect(page).toHaveTitle(/^\(1\) Ringing: 4002/);
  await expect(page.getByRole("alert")).toHaveText("Incoming call: 4002 to 3002 Ground");

  await station.button("Show all accounts in this tab").click();
  await expect(station.popup("4001")).toBeVisible();
  await expect(page.getByText("1 of 3 accounts")).toBeHidden();
  await visit(page, `${bridge.url}/station?accounts=group:Towr`);
  await expect(page.getByText("No accounts for this station")).toBeVisible();
  await expect(page.getByText("0 of 3 accounts")).toBeVisible();
  await expect(station.incoming).toBeHidden();
});

test("a choice in the settings is kept, and other tabs follow at once", async ({
  bridge,
  station,
  context,
}) => {
  const { page } = station;
  const settings = await context.newPage();
  await visit(settings, `${bridge.url}/settings`);
  await settings.getByRole("radio", { name: "Only these" }).check();
  await settings.getByRole("button", { name: "Individual accounts of Bay 1" }).click();
  await expect(page.getByText("3 of 3 accounts")).toBeVisible();
  await expect(settings.getByRole("checkbox", { name: "3003 Delivery" })).toBeDisabled();
  await settings.getByRole("checkbox", { name: /Bay 1/ }).uncheck();
  await settings.getByRole("checkbox", { name: "3003 Delivery" }).check();
  await expect(settings.getByText("1 of 3 accounts appear and ring here")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(station.bay("3003 Delivery")).toBeVisible();
  await expect(page).toHaveURL(/\/station\?accounts=telestra-a\/account-3$/);
  await page.reload();
  await expect(station.bay("3003 Delivery")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(1);
});
