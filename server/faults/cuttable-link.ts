import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import type { AddressInfo, Server, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A connection to a server that can be cut without either end noticing. */
export interface CuttableLink {
  /** How it is cut: by the kernel, or by a proxy where namespaces are not allowed. */
  how: "network namespace" | "swallowing proxy";
  host: string;
  port: number;
  cut(): Promise<unknown>;
  mend(): Promise<unknown>;
  end(): Promise<void>;
}

const FORWARDER = fileURLToPath(new URL("namespace-forwarder.mjs", import.meta.url));
const PORT = 3550;
const FAR_ADDRESS = "02:00:00:00:00:02";
const run = promisify(execFile);

/** Creates a link to a port of this machine; a virtual network cable where that is allowed. */
export async function cuttableLink(port: number): Promise<CuttableLink> {
  return (await throughNamespace(port).catch(() => null)) ?? (await throughProxy(port));
}

/** A virtual cable to a network namespace, in which a process forwards everything. Needs root. */
async function throughNamespace(target: number): Promise<CuttableLink> {
  const folder = await mkdtemp(join(tmpdir(), "callboard-cable-"));
  const path = join(folder, "server");
  const door = createServer((inner) => joined(inner, connect(target, "127.0.0.1")));
  door.listen(path);
  const args = ["--net", process.execPath, FORWARDER, String(PORT), path];
  const forwarder = spawn("unshare", args, { stdio: ["pipe", "pipe", "ignore"] });
  const end = async (): Promise<void> => {
    await ended(forwarder);
    door.close();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready(forwarder);
    return { ...(await layCable(forwarder.pid ?? 0)), end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Connects this namespace to that of a process; the cable disappears with the namespace. */
async function layCable(pid: number): Promise<Omit<CuttableLink, "end">> {
  // 198.18.0.0/15 is reserved for network tests (RFC 2544).
  const network = `198.18.${String(pid % 256)}`;
  const [near, far] = [`cbn${String(pid)}`, `cbf${String(pid)}`];
  const inside = (...words: string[]): Promise<unknown> =>
    run("nsenter", [`--net=/proc/${String(pid)}/ns/net`, "ip", ...words]);
  const peer = ["peer", "name", far, "address", FAR_ADDRESS, "netns", String(pid)];
  await run("ip", ["link", "add", near, "type", "veth", ...peer]);
  await run("ip", ["address", "add", `${network}.1/30`, "dev", near]);
  await run("ip", ["link", "set", near, "up"]);
  // A permanent neighbour, because the kernel queues packets while it resolves one, and a broken network queues none.
  const neighbour = ["neighbour", "add", `${network}.2`, "lladdr", FAR_ADDRESS, "nud", "permanent"];
  await run("ip", [...neighbour, "dev", near]);
  await inside("address", "add", `${network}.2/30`, "dev", far);
  await inside("link", "set", far, "up");
  return {
    how: "network namespace",
    host: `${network}.2`,
    port: PORT,
    // Do not set the interface down: this side would lose its carrier and the kernel would notice. A usual break is behind a
    // switch: without its address the far end receives every packet and silently drops it.
    cut: () => inside("address", "delete", `${network}.2/30`, "dev", far),
    mend: () => inside("address", "add", `${network}.2/30`, "dev", far),
  };
}

async function ready(forwarder: ChildProcess): Promise<void> {
  const said = forwarder.stdout ? once(forwarder.stdout, "data") : Promise.reject(new Error("no"));
  const failed = Promise.race([once(forwarder, "error"), once(forwarder, "exit")]).then(() => {
    throw new Error("A network namespace is not allowed here.");
  });
  await Promise.race([said, failed]);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

/** A proxy that, while cut, accepts connections and bytes but forwards nothing, not even a close. */
async function throughProxy(target: number): Promise<CuttableLink> {
  let isCut = false;
  const pairs = new Set<{ ends: readonly Socket[]; isDead: boolean }>();
  const proxy = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    const pair = { ends: [near, far], isDead: isCut };
    pairs.add(pair);
    for (const [from, to] of [[near, far] as const, [far, near] as const]) {
      from.on("data", (chunk: Buffer) => {
        if (!pair.isDead) to.write(chunk);
      });
      from.on("close", () => {
        if (!pair.isDead) to.destroy();
      });
      from.on("error", () => from.destroy());
    }
  });
  const cut = (): Promise<void> => {
    isCut = true;
    // Bytes were lost on these connections, so they stay dead.
    for (const pair of pairs) pair.isDead = true;
    return Promise.resolve();
  };
  const mend = (): Promise<void> => {
    isCut = false;
    return Promise.resolve();
  };
  return {
    how: "swallowing proxy",
    host: "127.0.0.1",
    port: await listening(proxy),
    cut,
    mend,
    end: async () => {
      for (const { ends } of pairs) for (const end of ends) end.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

async function listening(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

function joined(one: Socket, other: Socket): void {
  one.pipe(other);
  other.pipe(one);
  one.on("error", () => other.destroy());
  other.on("error", () => one.destroy());
}
