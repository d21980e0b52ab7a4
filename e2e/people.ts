import type { BrowserContext, Page } from "@playwright/test";

/** A person who can sign in. */
export interface Credentials {
  name: string;
  password: string;
}

/** The default person of the stories, an admin who may do everything. */
export const DIRECTOR: Credentials = { name: "Exercise control", password: "seven green lamps" };

/** Signs a browser in, as the page's own form does. */
export async function signIn(
  context: BrowserContext,
  url: string,
  { name, password }: Credentials = DIRECTOR,
): Promise<void> {
  const response = await fetch(`${url}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, password }),
  });
  // 409: a demo has no sign-in.
  if (response.status === 409) return;
  if (!response.ok) throw new Error(`${name} was not signed in: ${await response.text()}`);
  const [cookie] = response.headers.getSetCookie();
  const [, key, value] = /^([^=]+)=([^;]+)/.exec(cookie ?? "") ?? [];
  if (key === undefined || value === undefined) throw new Error("there came no cookie");
  const kind = { secure: true, httpOnly: true, sameSite: "Strict" } as const;
  await context.addCookies([{ name: key, value, url: url.replace("http:", "https:"), ...kind }]);
}

/** Opens a page of a bridge as a signed-in person. */
export async function visit(page: Page, address: string): Promise<void> {
  const context = page.context();
  const { origin } = new URL(address);
  const known = await context.cookies(origin.replace("http:", "https:"));
  if (!known.some(({ name }) => name.endsWith(`-${new URL(address).port}`)))
    await signIn(context, origin);
  await page.goto(address);
}

/** Creates the first admin, on the page that added the first server to a demo. */
export async function becomeFirstAdmin(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Create the first administrator" }).waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill(DIRECTOR.name);
  await page.getByLabel("Password").fill(DIRECTOR.password);
  await page.getByRole("button", { name: "Create account" }).click();
}
