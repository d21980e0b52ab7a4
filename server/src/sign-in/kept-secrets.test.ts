import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Store } from "../store/store.ts";
import { Authenticator } from "./authenticator.ts";
import { CHEAP, HERE, PASSWORD } from "./authenticator-rig.ts";
import { hashPassword } from "../people/password.ts";
import { spellings } from "../hostile/spellings-rig.ts";
import { scratchFolder } from "../scratch-fixture.ts";

test("no content of the data directory can be used to sign in", async () => {
  const folder = join(scratchFolder("secrets"), "data");
  const store = Store.open(folder);
  const authenticator = new Authenticator({
    store,
    now: () => Date.now(),
    wait: () => Promise.resolve(),
  });
  const passwordHash = await hashPassword(PASSWORD, CHEAP);
  authenticator.people.add({ name: "Anna", role: "admin", scope: null, passwordHash });
  const signed = await authenticator.signIn("Anna", PASSWORD, HERE);
  const token = authenticator.tokens.create({ name: "Script", role: "wall", expiresAt: null });
  const secrets = [
    PASSWORD,
    token.secret,
    authenticator.setup.renew(),
    signed.ok ? signed.secret : "",
  ];
  const pages = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  const all = pages.join("\n");
  expect(all).toContain("Anna");
  expect(all).toContain("Script");
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(9);
    for (const spelling of spellings(secret)) expect(all).not.toContain(spelling);
  }
});
