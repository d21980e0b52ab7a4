import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NewServer } from "@callboard/shared/vendors/protocols";
import { expect, onTestFinished, test } from "vitest";
import { Authenticator } from "../sign-in/authenticator.ts";
import { Store } from "../store/store.ts";
import { LiveConfig } from "./live-config.ts";

const server = (host: string): NewServer => NewServer.parse({ host, accounts: ["one"] });

/** A live configuration, with what happens to its bridge in order. */
async function rig(isDemo: boolean): Promise<{ file: string; live: LiveConfig; done: string[] }> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-live-"));
  const file = join(folder, "callboard.yaml");
  if (!isDemo) await writeFile(file, "servers: [{ id: a, host: h, accounts: [one] }]");
  const done: string[] = [];
  const stopDemo = (): Promise<void> => Promise.resolve(void done.push("simulators stop"));
  const live = new LiveConfig({
    file,
    app: {
      apply: ({ servers }) => done.push(`serves ${servers.map(({ id }) => id).join(" ")}`),
      endDemo: () => done.push("demo ends"),
    },
    log: { info: () => undefined, error: () => done.push("refused") },
    stopDemo: isDemo ? stopDemo : null,
    openAuthenticator: () =>
      new Authenticator({ store: Store.inMemory(), now: () => 0, wait: () => Promise.resolve() }),
  });
  live.start();
  onTestFinished(async () => {
    await live.stop();
    await rm(folder, { recursive: true });
  });
  return { file, live, done };
}

test("the first added server ends the demo: the server is served before the simulators stop", async () => {
  const { file, live, done } = await rig(true);
  expect(await live.add(server("bay-1"))).toEqual({
    ok: true,
    id: "bay-1",
    setup: expect.stringMatching(/^[\w-]{43}$/) as string,
  });
  expect(done).toEqual(["serves bay-1", "demo ends", "simulators stop"]);
  expect(await readFile(file, "utf8")).toContain("host: bay-1");
  expect(await live.add(server("bay-2"))).toEqual({ ok: true, id: "bay-2" });
  expect(done.slice(3)).toEqual(["serves bay-1 bay-2"]);
});

test("servers added at the same time are added one by one, and none is lost", async () => {
  const { live, done } = await rig(false);
  const added = await Promise.all(["b", "c", "d", "b"].map((host) => live.add(server(host))));
  expect(added.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  expect(done.at(-1)).toBe("serves a b c d");
});

test("a server that cannot be added leaves the demo running", async () => {
  const { file, live, done } = await rig(true);
  await writeFile(file, "servers: [");
  expect(await live.add(server("bay-1"))).toMatchObject({ ok: false, why: "file-broken" });
  expect(done).toEqual([]);
  await live.stop();
  expect(done).toEqual(["simulators stop"]);
});
