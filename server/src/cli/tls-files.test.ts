import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { TlsPair } from "../http/host-guard.ts";
import { FIRST, SECOND } from "../http/tls-fixture.ts";
import { watchTls, readTls, tlsFiles, warningOn } from "./tls-files.ts";
import type { TlsFiles } from "./tls-files.ts";

const SILENT = { info: () => undefined, warn: () => undefined };

async function written(pair: TlsPair): Promise<TlsFiles> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-tls-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = tlsFiles({ cert: "cert.pem", key: "key.pem" }, folder);
  await write(files, pair);
  return files;
}

async function write({ cert, key }: TlsFiles, pair: TlsPair): Promise<void> {
  await writeFile(cert, pair.cert);
  await writeFile(key, pair.key);
}

test("paths of the certificate and key are relative to the configuration", async () => {
  expect(await readTls(await written(FIRST))).toEqual({ ok: true, pair: FIRST });
});

test.each([
  ["a key of another certificate", { cert: FIRST.cert, key: SECOND.key }],
  ["a file that is not PEM", { cert: "hello", key: FIRST.key }],
  ["a truncated key", { cert: FIRST.cert, key: FIRST.key.slice(0, 100) }],
])("%s is rejected, and the message quotes none of it", async (_what, pair) => {
  const read = await readTls(await written(pair));
  const why = read.ok ? "" : read.why;
  expect(why).toContain("listen.tls:");
  expect(why).not.toMatch(/BEGIN|MIG/);
});

test("a missing file is named", async () => {
  const files = await written(FIRST);
  expect(await readTls({ ...files, key: `${files.key}.not` })).toEqual({
    ok: false,
    why: `listen.tls.key: ${files.key}.not cannot be read (ENOENT)`,
  });
});

test("a warning comes three weeks before a certificate expires, and when it has expired", () => {
  const end = Date.parse("2126-10-29T21:00:16Z");
  const day = 86_400_000;
  expect(warningOn(FIRST, end - 22 * day)).toBeNull();
  expect(warningOn(FIRST, end - 2 * day)).toContain("expires on");
  expect(warningOn(FIRST, end + day)).toContain("browsers show a warning");
});

test("a new certificate is served once both files are there, and a broken one is not", async () => {
  const files = await written(FIRST);
  const renewed: TlsPair[] = [];
  const errors: unknown[] = [];
  const log = { ...SILENT, error: (detail: unknown) => errors.push(detail) };
  const renew = (pair: TlsPair): void => void renewed.push(pair);
  onTestFinished(watchTls(files, { renew, log, now: () => 0, everyMs: 20 }));

  await writeFile(files.cert, SECOND.cert);
  await vi.waitFor(() => expect(errors).toHaveLength(1), { timeout: 10_000 });
  expect(renewed).toEqual([]);
  await writeFile(files.key, SECOND.key);
  await vi.waitFor(() => expect(renewed).toEqual([SECOND]), { timeout: 10_000 });
});
