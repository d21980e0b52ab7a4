import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { ConfigResult } from "./read-config.ts";
import { watchConfig } from "./watch-config.ts";

const config = (id: string): string => `servers: [{ id: ${id}, host: h, accounts: [one] }]`;

async function watched(): Promise<{ file: string; reads: ConfigResult[] }> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-config-"));
  const file = join(folder, "callboard.yaml");
  await writeFile(file, config("a"));
  const reads: ConfigResult[] = [];
  const following = watchConfig(file, { changed: (read) => reads.push(read), everyMs: 20 });
  onTestFinished(async () => {
    following.stop();
    await rm(folder, { recursive: true });
  });
  return { file, reads };
}

const lastId = (reads: readonly ConfigResult[]): string | undefined => {
  const read = reads.at(-1);
  return read?.ok ? read.config.servers[0]?.id : undefined;
};

test("a changed file is read again, also when it was replaced", async () => {
  const { file, reads } = await watched();
  await writeFile(file, config("bb"));
  await expect.poll(() => lastId(reads)).toBe("bb");
  await writeFile(`${file}.new`, config("ccc"));
  await rename(`${file}.new`, file);
  await expect.poll(() => lastId(reads)).toBe("ccc");
});

test("a broken or missing file is reported, and read again once it is valid", async () => {
  const { file, reads } = await watched();
  await writeFile(file, "servers: [{ id: A }]");
  await expect.poll(() => reads.at(-1)?.ok).toBe(false);
  await rm(file);
  await expect.poll(() => JSON.stringify(reads.at(-1))).toContain("cannot be read");
  await writeFile(file, config("bb"));
  await expect.poll(() => lastId(reads)).toBe("bb");
});

test("SIGHUP reads at once, and nothing is read after the stop", async () => {
  const { reads } = await watched();
  process.emit("SIGHUP");
  await expect.poll(() => reads.length).toBe(1);
  const gone = watchConfig("nowhere.yaml", {
    changed: () => reads.push({ ok: false, errors: [] }),
  });
  gone.stop();
  process.emit("SIGHUP");
  await expect.poll(() => reads.length).toBe(2);
  expect(reads.every((read) => read.ok)).toBe(true);
});
