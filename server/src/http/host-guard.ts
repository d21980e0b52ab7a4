import { BlockList, isIP } from "node:net";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { problem, sendProblem } from "./problem.ts";

/** How clients reach the bridge. */
export interface Endpoint {
  /** The host names it is opened by, besides this machine's names and its own address. */
  hosts: readonly string[];
  /** Trusted origins besides its own, e.g. `https://board.example.net`. */
  origins: readonly string[];
  /** The addresses of proxies that are trusted to say where a request comes from. */
  trustedProxies: readonly string[];
  /** A certificate and its key in PEM; null serves plain HTTP. */
  tls: TlsPair | null;
  /** Plain HTTP for other machines, by explicit setting: browsers send the session over it too. */
  isInsecure: boolean;
}

export interface TlsPair {
  cert: string;
  key: string;
}

/** A bridge that only its own machine can open. */
export const LOOPBACK_ONLY: Endpoint = {
  hosts: [],
  origins: [],
  trustedProxies: [],
  tls: null,
  isInsecure: false,
};

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);
const WRONG_NAME =
  "Callboard does not answer to this host name. On the computer it runs on, open it as 127.0.0.1 or localhost; add other names to listen.hosts in the configuration.";
const WRONG_PAGE = "This request comes from another site. Open Callboard itself.";

/** Whether an address to listen on can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === "::1";
}

/**
 * Whether the connection is private: TLS, here or at a trusted proxy, or within this machine.
 * An untrusted proxy looks like this machine, except for the header that it adds.
 */
export function isPrivateTransport({ protocol, ip, headers }: FastifyRequest): boolean {
  return protocol === "https" || (isFromHere(ip) && headers["x-forwarded-for"] === undefined);
}

/** Whether a connection comes from this machine. */
export function isFromHere(address: string | undefined): boolean {
  return address !== undefined && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
}

/**
 * Refuses foreign web pages: they use another host name (DNS rebinding, where Origin and Host agree and both are wrong) or
 * another origin.
 */
export function guardHost(app: FastifyInstance, endpoint: Endpoint): void {
  app.addHook("onRequest", async (request, reply) => {
    const why = refusal(arrivalOf(request), endpoint);
    if (why !== null) await sendProblem(reply, problem(403, why));
  });
}

/** Whether an address is one of these addresses and networks. */
export function isAmong(networks: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const network of networks) {
    const [address = "", length] = network.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (length === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(length), family);
  }
  return (address) => list.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** The parts of a request that name its host and its page. */
export interface Arrival {
  host: string | undefined;
  origin: string | undefined;
  protocol: string;
  /** The address of ours that it came in at. */
  localAddress: string | undefined;
}

export function arrivalOf({ headers, protocol, socket }: FastifyRequest): Arrival {
  const { host, origin } = headers;
  return { host, origin, protocol, localAddress: socket.localAddress };
}

/** Why a request is refused; null when it is not. */
export function refusal(arrival: Arrival, endpoint: Names): string | null {
  const { host, origin, protocol } = arrival;
  if (!isOurName(arrival, endpoint)) return WRONG_NAME;
  // A browser sends an Origin with every upgrade and every request that changes something.
  if (origin === undefined || origin === `${protocol}://${String(host)}`) return null;
  return endpoint.origins.includes(origin) ? null : WRONG_PAGE;
}

type Names = Pick<Endpoint, "hosts" | "origins">;

function isOurName({ host, localAddress }: Arrival, { hosts }: Names): boolean {
  const name = host === undefined ? undefined : hostnameOf(`http://${host}`);
  if (name === undefined) return false;
  // DNS cannot point an address here, as it can a name.
  return LOOPBACK.has(name) || name === literal(localAddress) || hosts.includes(name);
}

/** An address as written in a URL. */
function literal(address: string | undefined): string | undefined {
  const plain = address?.replace(/^::ffff:/, "");
  return plain?.includes(":") === true ? `[${plain}]` : plain;
}

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
