import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { CommandType } from "@callboard/shared/commands/command";
import { afterEach, expect, test, vi } from "vitest";
import { Audit } from "../audit/store.ts";
import { readArguments } from "../cli/arguments.ts";
import { Exit } from "../cli/exit.ts";
import { supportBundle } from "../cli/support-bundle.ts";
import { Authenticator } from "../sign-in/authenticator.ts";
import { CHEAP, HERE } from "../sign-in/authenticator-rig.ts";
import { hashPassword } from "../people/password.ts";
import { hashOf } from "../secrets.ts";
import { Store } from "../store/store.ts";
import type { Bundle } from "./bundle.ts";
import { leaksOf } from "./leaks-fixture.ts";
import { scratchFolder } from "../scratch-fixture.ts";

/** Secrets that must not be in a bundle, by where they are planted. */
const SECRETS = {
  password: "Secret!Lantern Seventeen~p",
  inEnvironment: "Secret!Anchor Twelve~e",
  inFile: "Secret!Harbour Four~f",
  inConfiguration: "Secret!Beacon Nine~c",
  inComment: "Secret!Compass Three~k",
  inAudit: "Secret!Ladder Six~a",
};
const PEOPLE = ["Annabella Sorensen", "Wolfgang Tiefensee", "Script Keeper", "198.51.100.77"];
const NUMBERS = ["+45 6252 1277", "90017731"];

const CONFIG = `# ${SECRETS.inComment}
listen: { host: 192.0.2.1, port: 8081 }
dataDir: kept
servers:
  - id: bay-1
    name: Bay of Annabella Sorensen
    host: telestra.example.net
    accounts:
      - { id: account-1, number: "90017731", name: Annabella Sorensen, priority: true }
      - Wolfgang Tiefensee
  - id: office
    protocol: csta
    host: pbx.example.net
    port: 4000
    login:
      userId: Wolfgang Tiefensee
      password: { env: BUNDLE_TEST_PASSWORD }
      pbxDomain: 90017731.pbx.example
    devices: [{ id: "90017731", name: Annabella Sorensen }]
  - id: other
    protocol: csta
    host: http://user:${SECRETS.inConfiguration}@pbx.example.net
    port: 4000
    passphrase: ${SECRETS.inConfiguration}
    ${SECRETS.inConfiguration}: 1
    login: { userId: x, password: ${SECRETS.inConfiguration} }
    devices: [{ id: a, number: 90017731 }]
  - { id: third, protocol: csta, host: h, login: { password: { file: ./secret.txt } } }
directory:
  - { name: Annabella Sorensen, number: "+45 6252 1277", group: Wolfgang Tiefensee }
  - { import: phonebook.csv }
`;

afterEach(() => vi.unstubAllEnvs());

/** A folder with a configuration and a store that has been used. */
async function rig(config = CONFIG) {
  vi.stubEnv("BUNDLE_TEST_PASSWORD", SECRETS.inEnvironment);
  const folder = scratchFolder("bundle");
  writeFileSync(join(folder, "callboard.yaml"), config);
  writeFileSync(join(folder, "secret.txt"), SECRETS.inFile);
  writeFileSync(join(folder, "phonebook.csv"), `name,number\n${PEOPLE[0] ?? ""},90017731\n`);
  const made = await fill(join(folder, "kept"));
  const out = join(folder, "bundle.json.gz");
  const run = async (
    ...more: string[]
  ): Promise<{ said: string; bundle: Bundle; text: string }> => {
    const args = ["support-bundle", "--config", join(folder, "callboard.yaml"), "--out", out];
    const read = readArguments([...args, ...more], {}, () => false);
    if (read.command !== "support-bundle") throw new Error("not a support-bundle command");
    const said = await supportBundle(read.request, "1.2.3");
    const text = gunzipSync(readFileSync(out)).toString();
    return { said, text, bundle: JSON.parse(text) as Bundle };
  };
  return { folder, out, run, secrets: [...Object.values(SECRETS), ...made] };
}

/** Puts users, a token and a command into a store; returns every secret and its hash. */
async function fill(folder: string): Promise<string[]> {
  const store = Store.open(folder);
  const authenticator = new Authenticator({
    store,
    now: () => Date.now(),
    wait: () => Promise.resolve(),
  });
  const passwordHash = await hashPassword(SECRETS.password, CHEAP);
  const [name = "", , tokenName = ""] = PEOPLE;
  authenticator.people.add({ name, role: "admin", scope: null, passwordHash });
  const signed = await authenticator.signIn(name, SECRETS.password, {
    ...HERE,
    address: "198.51.100.77",
  });
  if (!signed.ok) throw new Error("sign-in failed");
  const token = authenticator.tokens.create({ name: tokenName, role: "wall", expiresAt: null });
  const sessionId =
    authenticator.sessions.of(authenticator.people.list()[0]?.id ?? "")[0]?.id ?? "";
  const audit = new Audit(store, () => Date.now());
  const who = { kind: "person" as const, id: "1", name };
  const command = { type: "make-call" satisfies CommandType, number: NUMBERS[0] };
  audit.append({ kind: "command-intended", who, from: PEOPLE[3], detail: { id: "c1", command } });
  audit.append({
    kind: "command-ended",
    who,
    detail: { outcome: "failed", reason: SECRETS.inAudit },
  });
  audit.append({ kind: "command-ended", who, detail: { outcome: SECRETS.inAudit } });
  store.close();
  const secrets = [token.secret, signed.secret, authenticator.setup.renew()];
  return [...secrets, ...secrets.map(hashOf), passwordHash, sessionId, token.token.id];
}

test("a bundle has no secret in any encoding, and no name or number", async () => {
  const { run, secrets } = await rig();
  const { text, said } = await run();
  expect(secrets.every((secret) => secret.length > 9)).toBe(true);
  expect(leaksOf(text, [...secrets, ...PEOPLE, ...NUMBERS])).toEqual([]);
  expect(leaksOf(said, [...secrets, ...PEOPLE, ...NUMBERS])).toEqual([]);
});

test("the search for leaks finds each secret in every encoding, also inside other data", async () => {
  const { run, secrets } = await rig();
  const { bundle } = await run();
  for (const secret of secrets) {
    const bytes = Buffer.from(secret);
    const around = (code: "base64" | "base64url"): string[] =>
      ["", "x", "xy"].map((before) => Buffer.from(`${before}${secret}`).toString(code));
    const hex = bytes.toString("hex");
    const planted = [secret, hex, hex.toUpperCase(), encodeURIComponent(secret)];
    for (const spelling of [...planted, ...around("base64"), ...around("base64url")]) {
      const text = JSON.stringify({ ...bundle, log: `before ${spelling} after` });
      expect(leaksOf(text, [secret])).toEqual([secret]);
    }
  }
});

test("--with-names shows names and numbers, but no secret", async () => {
  const { run, secrets } = await rig();
  const { text } = await run("--with-names");
  expect(leaksOf(text, secrets)).toEqual([]);
  expect(leaksOf(text, ["Annabella Sorensen", "Wolfgang Tiefensee", ...NUMBERS])).toHaveLength(4);
  // Clients of the audit log are left out even with --with-names.
  expect(leaksOf(text, ["Script Keeper", "198.51.100.77"])).toEqual([]);
});

test("the configuration keeps its structure, hosts and the places of secrets", async () => {
  const { run } = await rig();
  const { bundle } = await run();
  expect(bundle.configuration).toMatchObject({
    settings: {
      listen: { host: "192.0.2.1", port: 8081 },
      servers: [
        {
          id: "bay-1",
          host: "telestra.example.net",
          accounts: [
            { id: "name 2", number: "number 3, 8 digits", name: "name 4", priority: true },
            "name 5",
          ],
        },
        {
          host: "pbx.example.net",
          login: { password: { env: "BUNDLE_TEST_PASSWORD" } },
          devices: [{ id: "number 3, 8 digits", name: "name 4" }],
        },
        { host: "(masked)", "(unknown setting 5)": "(masked)", login: { password: "(masked)" } },
        { login: { password: { file: "./secret.txt" } } },
      ],
    },
  });
});

test("the store is described by figures, and the audit by kinds of entries", async () => {
  const { run } = await rig();
  const { bundle, said } = await run();
  const { data } = bundle;
  expect(data).toMatchObject({ mode: "700", version: 3, audit: "good: 4 entries" });
  expect(data.rows).toMatchObject({ people: 1, sessions: 1, tokens: 1, audit: 4 });
  const at = expect.stringMatching(/^20/) as string;
  expect(data.lastEntries).toEqual([
    { number: 4, at, kind: "command-ended" },
    { number: 3, at, kind: "command-ended", outcome: "failed" },
    { number: 2, at, kind: "command-intended", command: "make-call" },
    { number: 1, at, kind: "signed-in" },
  ]);
  expect(bundle.bridge).toBeNull();
  expect(bundle.log).toContain("journalctl");
  for (const part of ["machine", "configuration", "data", "bridge", "log"])
    expect(said).toContain(`  ${part} `);
});

test("the file is readable only by its owner, and an existing file is not overwritten", async () => {
  const { run, out } = await rig();
  await run();
  expect(statSync(out).mode & 0o777).toBe(0o600);
  await expect(run()).rejects.toThrow(Exit);
});

test("an unreadable configuration is reported without quoting it", async () => {
  const { run } = await rig(`servers: [ ${SECRETS.inConfiguration}\n: : ]`);
  const { text, bundle } = await run();
  expect(bundle.configuration).toMatchObject({
    problem: expect.stringMatching(/in line \d/) as string,
  });
  expect(leaksOf(text, [SECRETS.inConfiguration])).toEqual([]);
});

test("a missing data directory is reported, and not created", async () => {
  const { run, folder } = await rig();
  const { bundle } = await run("--data-dir", join(folder, "nowhere"));
  expect(bundle.data.version).toEqual({ problem: "cannot be read: there is nothing in it yet" });
  expect(() => statSync(join(folder, "nowhere"))).toThrow();
});

test("every setting that the documentation shows has a rule", async () => {
  const docs = readFileSync(new URL("../../../docs/configuration.md", import.meta.url), "utf8");
  const everything = /## Everything\n\n```yaml\n(.*?)```/s.exec(docs)?.[1] ?? "";
  expect(everything).toContain("phonebook.csv");
  const { run } = await rig(everything);
  const { bundle, text } = await run();
  expect(text).not.toContain("unknown setting");
  expect(JSON.stringify(bundle.configuration)).not.toContain("(masked)");
});
