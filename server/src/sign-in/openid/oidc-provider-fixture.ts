import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import type { Configuration } from "oidc-provider";
import { CALLBACK } from "./settings.ts";

export const CLIENT = { clientId: "callboard", clientSecret: "canary-client-secret-0123456789" };

/** The provider's claims, by the name that a person enters there. */
export type People = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A real OpenID provider on this machine, with its own pages, which accepts any password. */
export class OidcProvider {
  readonly issuer: string;
  readonly #server: Server;

  private constructor(issuer: string, server: Server) {
    this.issuer = issuer;
    this.#server = server;
  }

  /** Starts one for a bridge that is opened by an address. To a browser `localhost` is another site than 127.0.0.1. */
  static async start(
    address: string,
    people: People,
    host: "127.0.0.1" | "localhost" = "127.0.0.1",
  ): Promise<OidcProvider> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, configurationFor(address, people));
    const answer = provider.callback();
    server.on("request", (request, response) => void answer(request, response));
    return new OidcProvider(issuer, server);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }
}

function configurationFor(address: string, people: People): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${address}${CALLBACK}`],
      },
    ],
    claims: { openid: ["sub", "roles"], profile: ["name", "preferred_username"] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...people[id] }),
    }),
    // Explicit, because otherwise the provider prints a warning.
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ["not a secret in a test"] },
    // No consent page.
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ accountId, clientId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  };
}

/** A browser's part at the provider: types a name and any password, and returns the address that it is sent back to. */
export async function signInAt(url: string, login: string): Promise<string> {
  const jar = new Map<string, string>();
  const go = async (to: string, body?: URLSearchParams): Promise<string> => {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const method = body === undefined ? "GET" : "POST";
    const sent = body === undefined ? {} : { body };
    const reply = await fetch(to, { method, headers: { cookie }, redirect: "manual", ...sent });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return new URL(reply.headers.get("location") ?? "", to).href;
  };
  const form = await go(url);
  if (!form.includes("/interaction/")) return form;
  return go(await go(form, new URLSearchParams({ prompt: "login", login, password: "any" })));
}
