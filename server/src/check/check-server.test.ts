import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import type { CheckReply } from "@callboard/shared/servers/server-check";
import { NewServer } from "@callboard/shared/vendors/protocols";
import { expect, onTestFinished, test } from "vitest";
import { VENDORS } from "../drivers/vendors.ts";
import { startSimulator } from "../simulator/start-simulator.ts";
import type { Simulator } from "../simulator/simulator.ts";
import { openTcpLink } from "../wire/tcp-link.ts";
import { checkNewServer } from "./check-new-server.ts";

const clock = {
  now: () => performance.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

function check(port: number, accounts: readonly string[], limitMs = 5000): Promise<CheckReply> {
  const server = NewServer.parse({ host: "127.0.0.1", port, accounts });
  const parts = { vendors: VENDORS, clock, openLink: openTcpLink, limitMs };
  return checkNewServer(server, ".", parts);
}

async function simulator(): Promise<Simulator> {
  const accounts = [
    { id: "account-1", number: "3001", name: "One" },
    { id: "account-2", number: "3002", name: "Two", sipCode: 403 },
    { id: "account-3", number: "3003", name: "Three", registered: false },
  ];
  const started = await startSimulator({ plan: { accounts, outside: [] } });
  onTestFinished(() => started.stop());
  return started;
}

/** A listener that is not a telephone server. */
async function listener(serve: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    serve(socket);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test("a good server passes, each account reports its registration, and only statuses are requested", async () => {
  const phone = await simulator();
  const reply = await check(phone.port, ["account-1", "account-2", "account-3"]);
  expect(reply.connection.state).toBe("good");
  expect(reply.connection.words).toMatch(/^\d+ ms$/);
  expect(reply.firstReply.state).toBe("good");
  expect(reply.accounts).toMatchObject([
    { id: "account-1", state: "good", words: "Registered" },
    {
      id: "account-2",
      state: "good",
      words: "Known to the server. Forbidden (403). Log it in on the station.",
    },
    {
      id: "account-3",
      state: "good",
      words: "Known to the server. Logged out. Log it in on the station.",
    },
  ]);
  expect(phone.received.map(({ text }) => /"cmd":"([^"]*)"/.exec(text)?.[1])).toEqual(
    Array.from({ length: 3 }, () => "get-status"),
  );
  await expect.poll(() => phone.links()).toBe(0);
});

test("an account that the server rejects fails with the server's text", async () => {
  const phone = await simulator();
  const { accounts } = await check(phone.port, ["account-1", "account-9"]);
  expect(accounts[0]?.state).toBe("good");
  expect(accounts[1]?.state).toBe("failed");
  expect(accounts[1]?.words).toContain("Invalid account: account-9");
  expect(accounts[1]?.words).toContain("SIP plan");
});

test("an account without a reply fails when the time is over", async () => {
  const phone = await simulator();
  phone.behave("unknown-account-silent");
  const { firstReply, accounts } = await check(phone.port, ["account-1", "account-9"], 500);
  expect(firstReply.state).toBe("good");
  expect(accounts.map(({ state }) => state)).toEqual(["good", "failed"]);
});

test("where nothing listens the connection fails, and nothing else is tried", async () => {
  const phone = await simulator();
  phone.refuseConnections();
  const { connection, firstReply, accounts } = await check(phone.port, ["account-1"]);
  expect(connection.state).toBe("failed");
  expect(connection.words).toContain("Nothing listens on that port");
  expect([firstReply.state, accounts[0]?.state]).toEqual(["not-tried", "not-tried"]);
});

test("a server that sends nothing passes the connection check and fails the reply check when the time is over", async () => {
  const phone = await simulator();
  phone.swallow();
  const before = performance.now();
  const reply = await check(phone.port, ["account-1"], 300);
  expect(performance.now() - before).toBeLessThan(3000);
  expect(reply.connection.state).toBe("good");
  expect(reply.firstReply.state).toBe("failed");
  expect(reply.firstReply.words).toContain("No reply");
  expect(reply.accounts[0]?.state).toBe("not-tried");
  await expect.poll(() => phone.links()).toBe(0);
});

test("a peer that closes at once or speaks another protocol fails the reply check", async () => {
  const closing = await listener((socket) => socket.end());
  expect((await check(closing, ["a"])).firstReply.words).toContain("closed the connection");
  const talking = await listener((socket) => socket.write("HTTP/1.1 400 Bad Request\r\n\r\n\0"));
  const { firstReply } = await check(talking, ["a"], 300);
  expect(firstReply.state).toBe("failed");
});

test("a check without time left is reported as not tried", async () => {
  const phone = await simulator();
  const ids = Array.from({ length: 60 }, (_, index) => `line-${index + 1}`);
  const { accounts } = await check(phone.port, ids, 500);
  expect(accounts[0]?.state).toBe("failed");
  expect(accounts[59]).toMatchObject({ id: "line-60", state: "not-tried" });
});

test("calls in progress do not disturb a check, and the check leaves them alone", async () => {
  const phone = await simulator();
  phone.ring({ to: "account-1", from: "4001" });
  const { accounts } = await check(phone.port, ["account-1", "account-2"]);
  expect(accounts.map(({ state }) => state)).toEqual(["good", "good"]);
  expect(phone.state()[0]?.legs).toHaveLength(1);
});
