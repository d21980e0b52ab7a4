import type { BrowserContext, Page } from "@playwright/test";

/** Somebody who can sign in. */
export interface Somebody {
  name: string;
  password: string;
}

/** Whoever the stories sign in as when it does not matter who it is; an admin may do everything. */
export const DIRECTOR: Somebody = { name: "Exercise control", password: "seven green lamps" };

/** Signs a browser in, as the page's own form does. */
export async function signIn(
  context: BrowserContext,
  url: string,
  { name, password }: Somebody = DIRECTOR,
): Promise<void> {
  const response = await fetch(`${url}/api/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name, password }),
  });
  // 409: nobody has to sign in at a demo.
  if (response.status === 409) return;
  if (!response.ok) throw new Error(`${name} was not signed in: ${await response.text()}`);
  const [cookie] = response.headers.getSetCookie();
  const [, key, value] = /^([^=]+)=([^;]+)/.exec(cookie ?? "") ?? [];
  if (key === undefined || value === undefined) throw new Error("there came no cookie");
  const kind = { secure: true, httpOnly: true, sameSite: "Strict" } as const;
  await context.addCookies([{ name: key, value, url: url.replace("http:", "https:"), ...kind }]);
}

/** Opens a page of a bridge as somebody who is signed in. */
export async function visit(page: Page, address: string): Promise<void> {
  const context = page.context();
  const { origin } = new URL(address);
  const known = await context.cookies(origin.replace("http:", "https:"));
  if (!known.some(({ name }) => name.endsWith(`-${new URL(address).port}`)))
    await signIn(context, origin);
  await page.goto(address);
}

/** Whoever added the first server to a demo makes himself the first admin. */
export async function becomeFirstAdmin(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Create the first administrator" }).waitFor();
  await page.getByRole("textbox", { name: "Name" }).fill(DIRECTOR.name);
  await page.getByLabel("Password").fill(DIRECTOR.password);
  await page.getByRole("button", { name: "Create account" }).click();
}
