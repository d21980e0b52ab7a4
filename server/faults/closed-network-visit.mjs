// Runs without a network: starts the unpacked product, uses it as its first user would, and prints the results.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { gunzipSync } from "node:zlib";

const [folder, scratch] = process.argv.slice(2);
const TIMEOUT_MS = 20_000;
/** Reserved for documentation (RFC 5737): it never answers, and only without a network does connecting fail at once. */
const ELSEWHERE = "192.0.2.1";

// Through a link in another folder, as administrators install it.
const program = join(mkdtempSync(join(scratch, "bin-")), "callboard");
symlinkSync(join(folder, "callboard"), program);

const found = {
  elsewhere: await reach(ELSEWHERE),
  version: (await callboard(["--version"])).said.trim(),
  demo: await visitDemo(),
  ...(await visitReal()),
};
process.stdout.write(`${JSON.stringify(found)}\n`);

/** The error of a connection; "reached" when there is none. */
async function reach(host) {
  const socket = connect({ host, port: 80, timeout: 3000 });
  const over = Promise.race([
    once(socket, "connect"),
    once(socket, "timeout").then(() => "silence"),
  ]);
  const said = await over.catch((error) => error.code);
  socket.destroy();
  return typeof said === "string" ? said : "reached";
}

async function visitDemo() {
  const { url, stop } = await serve(["serve", "--demo", "--port", "0"]);
  try {
    const page = await (await fetch(`${url}/station`)).text();
    const [asset = ""] = /\/assets\/[^"]+\.js/.exec(page) ?? [];
    const board = await (await fetch(`${url}/api/board`)).json();
    return {
      health: await (await fetch(`${url}/healthz`)).json(),
      title: /<title>(.*)<\/title>/.exec(page)?.[1],
      asset: (await fetch(`${url}${asset}`)).headers.get("content-type"),
      accounts: board.board.accounts.length,
    };
  } finally {
    await stop();
  }
}

/** With a real server there are users, a data directory and the commands to manage it. */
async function visitReal() {
  const data = join(scratch, "data");
  const config = join(scratch, "callboard.yaml");
  const port = await freePort();
  const servers = `servers: [{ id: bay-1, host: ${ELSEWHERE}, accounts: [account-1] }]`;
  writeFileSync(config, `listen: { port: ${port} }\n${servers}\n`);
  const place = ["--config", config, "--data-dir", data];
  const added = await callboard(
    ["user", "add", "Anna", "--role", "admin", ...place],
    "seven green lamps\n",
  );
  const listed = await callboard(["user", "list", ...place]);
  const { stop } = await serve(["serve", ...place]);
  try {
    const audit = await callboard(["audit", "verify", ...place]);
    const out = join(scratch, "bundle.json.gz");
    const bundle = await callboard(["support-bundle", ...place, "--out", out]);
    return {
      codes: [added, listed, audit, bundle].map(({ code }) => code),
      people: listed.said.trim(),
      audit: audit.said.trim(),
      bundleMode: (statSync(out).mode & 0o777).toString(8),
      bundle: JSON.parse(gunzipSync(readFileSync(out)).toString()),
    };
  } finally {
    await stop();
  }
}

/** Runs a command to its end. */
async function callboard(args, input = "") {
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stdin.end(input);
  const [code] = await once(child, "close");
  return { code, said };
}

/** Starts a bridge; resolves when it reports that it is ready, and throws when it ends before. */
async function serve(args) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  const limit = setTimeout(() => child.kill("SIGKILL"), TIMEOUT_MS);
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = /http:\/\/[^ ]+\d/.exec(/ready on .*/.exec(line)?.[0] ?? "") ?? [];
    if (url === undefined) continue;
    clearTimeout(limit);
    return { url, stop: () => ended(child, exit) };
  }
  throw new Error(`the bridge ended before it was ready: ${args.join(" ")}`);
}

async function ended(child, exit) {
  child.kill("SIGTERM");
  const [code] = await exit;
  if (code !== 0) throw new Error(`the bridge ended with ${code}`);
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
