import { Board } from "@callboard/shared/board/board";
import pino from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "./app.ts";
import { AuthGate } from "./sign-in/auth-gate.ts";
import { startDemo } from "./demo.ts";

const TIMEOUT = { timeout: 20_000 };

test("the demo has servers of both protocols, with calls and without unreadable messages", async () => {
  const demo = await startDemo(10);
  const warnings: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void warnings.push(line) });
  const { servers, directory } = demo;
  const app = await createApp({
    servers,
    directory,
    isDemo: true,
    pageRoot: null,
    gate: new AuthGate(null),
    log,
  });
  onTestFinished(async () => {
    await app.close();
    await demo.stop();
  });
  await app.listen({ host: "127.0.0.1", port: 0 });
  const board = async (): Promise<Board> => {
    const { payload } = await app.http.inject("/api/board");
    return Board.parse((JSON.parse(payload) as { board: unknown }).board);
  };
  const links = async (): Promise<string[]> =>
    (await board()).servers.map(({ name, protocol, link }) => `${name} ${protocol} ${link.state}`);
  await expect
    .poll(links, TIMEOUT)
    .toEqual(["Bay 1 telestra up", "Bay 2 telestra up", "Bay 3 csta up"]);
  const { servers: infos } = await board();
  const canHold = infos.map(({ capabilities }) => capabilities.includes("hold"));
  expect(canHold).toEqual([false, false, true]);
  const office = (await board()).accounts.filter((account) => account.server === "uni-tel-c");
  expect(office[0]).toMatchObject({ id: "3201", number: "3201", name: "Airport operations" });
  const called = async (): Promise<number> =>
    (await board()).calls.filter((call) => call.server === "uni-tel-c").length;
  await expect.poll(called, TIMEOUT).toBeGreaterThan(0);
  expect(warnings).toEqual([]);
});
