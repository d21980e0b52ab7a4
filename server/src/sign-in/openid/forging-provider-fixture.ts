import { createHash, generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const OWN = generateKeyPairSync("rsa", { modulusLength: 2048 });
const OTHERS = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** What to forge in the next responses; everything else is valid. */
export interface Forgery {
  /** Claims of the id token. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: "own" | "others" | "none";
  /** Changes to the provider's metadata. */
  description?: Record<string, unknown>;
  /** The userinfo response; without it there is no userinfo endpoint. */
  userinfo?: Record<string, unknown>;
  /** The status and body of the token endpoint, when it gives no tokens. */
  refusal?: { status: number; body: string };
  /** Accepts connections, and never answers. */
  isMute?: boolean;
}

export const CODE = "canary-code-4f1d0c";
export const ACCESS_TOKEN = "canary-access-token-77aa";
export const REFRESH_TOKEN = "canary-refresh-token-88bb";

/** A fake provider with forged responses. */
export class ForgingProvider {
  issuer = "";
  forgery: Forgery = {};
  /** Requests to the token endpoint: the body and the Authorization header. */
  readonly asked: { body: URLSearchParams; authorization: string | undefined }[] = [];
  /** How often its metadata was fetched. */
  described = 0;
  #port = 0;
  #server: Server | null = null;
  #begun = new URLSearchParams();

  /** Starts it; a restart uses the same port. */
  async start(): Promise<this> {
    const server = createServer((request, response) => void this.#answer(request, response));
    server.listen(this.#port, "127.0.0.1");
    await once(server, "listening");
    this.#port = (server.address() as AddressInfo).port;
    this.issuer = `http://127.0.0.1:${this.#port}`;
    this.#server = server;
    return this;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }

  /** Simulates a browser at the provider; returns the query of the redirect back. */
  visit(url: string): URLSearchParams {
    this.#begun = new URL(url).searchParams;
    return new URLSearchParams({ code: CODE, state: this.#begun.get("state") ?? "" });
  }

  /** The last signed token. */
  idToken = "";

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.forgery.isMute === true) return;
    const { pathname } = new URL(request.url ?? "", this.issuer);
    const say = (body: object): void => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    if (pathname === "/.well-known/openid-configuration") {
      this.described += 1;
      say(this.#description());
    } else if (pathname === "/keys") say({ keys: [jwk(OWN.publicKey)] });
    else if (pathname === "/userinfo") say(this.forgery.userinfo ?? {});
    else await this.#give(request, response, say);
  }

  async #give(
    request: IncomingMessage,
    response: ServerResponse,
    say: (body: object) => void,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = new URLSearchParams(Buffer.concat(chunks).toString());
    this.asked.push({ body, authorization: request.headers.authorization });
    const { refusal } = this.forgery;
    if (refusal) {
      response.writeHead(refusal.status, { "content-type": "application/json" }).end(refusal.body);
      return;
    }
    this.idToken = this.#idToken();
    const tokens = { access_token: ACCESS_TOKEN, refresh_token: REFRESH_TOKEN };
    say({ ...tokens, id_token: this.idToken, token_type: "Bearer", expires_in: 60 });
  }

  #description(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/auth`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/keys`,
      ...(this.forgery.userinfo && { userinfo_endpoint: `${this.issuer}/userinfo` }),
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["RS256"],
      ...this.forgery.description,
    };
  }

  #idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const { claims, header, key = "own" } = this.forgery;
    const usual = { iss: this.issuer, aud: "callboard", sub: "bo", iat: now, exp: now + 60 };
    const nonce = this.#begun.get("nonce");
    const more = { auth_time: now, name: "Bo", roles: ["teachers"] };
    const parts = [
      { alg: "RS256", kid: "1", ...header },
      { ...usual, nonce, ...more, ...claims },
    ];
    const text = parts.map((part) => base64(JSON.stringify(part))).join(".");
    if (key === "none") return `${text}.`;
    const pair = key === "own" ? OWN : OTHERS;
    return `${text}.${base64(sign("sha256", Buffer.from(text), pair.privateKey))}`;
  }
}

/** The code challenge of PKCE (RFC 7636, section 4.2). */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}

function jwk(key: KeyObject): object {
  return { ...key.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" };
}

function base64(value: string | Buffer): string {
  return Buffer.from(value).toString("base64url");
}
