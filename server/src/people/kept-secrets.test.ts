import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Store } from "../store/store.ts";
import { Doorman } from "./doorman.ts";
import { HERE, PASSWORD } from "./doorman-rig.ts";
import { hashPassword } from "./password.ts";
import { spellings } from "./spellings-rig.ts";
import { scratchFolder } from "../scratch-fixture.ts";

test("nothing on the pages of the data directory lets anybody in", async () => {
  const folder = join(scratchFolder("secrets"), "data");
  const store = Store.open(folder);
  const doorman = new Doorman({ store, now: () => Date.now(), wait: () => Promise.resolve() });
  const passwordHash = await hashPassword(PASSWORD);
  doorman.people.add({ name: "Anna", role: "admin", scope: null, passwordHash });
  const signed = await doorman.signIn("Anna", PASSWORD, HERE);
  const token = doorman.tokens.create({ name: "Script", role: "wall", expiresAt: null });
  const secrets = [PASSWORD, token.secret, doorman.setup.renew(), signed.ok ? signed.secret : ""];
  const pages = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  const all = pages.join("\n");
  expect(all).toContain("Anna");
  expect(all).toContain("Script");
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(9);
    for (const spelling of spellings(secret)) expect(all).not.toContain(spelling);
  }
});
