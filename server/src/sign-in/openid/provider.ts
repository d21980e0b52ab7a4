import type * as Library from "openid-client";
import { CALLBACK } from "./settings.ts";
import type { OpenIdSettings } from "./settings.ts";
import type { Claims } from "./role-in-claims.ts";

/** What the provider's response has to match; it is sent to the provider only hashed, or to be returned. */
export interface Check {
  state: string;
  nonce: string;
  verifier: string;
  /** The earliest accepted time of authentication at the provider; null for any. */
  since: number | null;
}

/** The URL to send a browser to, and what its return has to match. */
export interface AuthorizationRequest {
  url: string;
  check: Check;
}

/**
 * The result of a request to the provider. `denied`: it refused the sign-in; `unreachable`: it did not answer in time;
 * `untrue`: its response is not valid. `error` is for the log, without its text.
 */
export type Answered<T> =
  | { ok: true; value: T }
  | { ok: false; why: "denied" | "unreachable" | "untrue"; error: unknown };

const TIMEOUT_S = 5;

/** An OpenID provider. The library is loaded and the metadata fetched at the first sign-in. */
export class Provider {
  readonly #settings: OpenIdSettings;
  #known: Promise<Known> | null = null;

  constructor(settings: OpenIdSettings) {
    this.#settings = settings;
  }

  /** Begins a sign-in. With `since` the provider asks for the password again, even if the person is signed in there. */
  begin(since: number | null): Promise<Answered<AuthorizationRequest>> {
    return this.#asked(async ({ library, configuration }) => {
      const verifier = library.randomPKCECodeVerifier();
      const check = { state: library.randomState(), nonce: library.randomNonce(), verifier, since };
      const url = library.buildAuthorizationUrl(configuration, {
        redirect_uri: `${this.#settings.address}${CALLBACK}`,
        scope: this.#settings.scopes,
        code_challenge: await library.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        state: check.state,
        nonce: check.nonce,
        ...(since === null ? {} : { max_age: "0", prompt: "login" }),
      });
      return { url: url.href, check };
    });
  }

  /** The verified claims of the person who comes back. `query` is the URL's. */
  end(query: string, check: Check, now: number): Promise<Answered<Claims>> {
    return this.#asked(async ({ library, configuration }) => {
      const url = new URL(`${this.#settings.address}${CALLBACK}${query}`);
      const tokens = await library.authorizationCodeGrant(configuration, url, {
        expectedState: check.state,
        expectedNonce: check.nonce,
        pkceCodeVerifier: check.verifier,
        idTokenExpected: true,
        ...(check.since === null ? {} : { maxAge: Math.ceil((now - check.since) / 1000) }),
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error("there is no id token");
      // Many providers have names and roles only there. The subject must match; signed claims take precedence.
      if (configuration.serverMetadata().userinfo_endpoint === undefined) return claims;
      const more = await library.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return { ...more, ...claims };
    });
  }

  async #asked<T>(ask: (known: Known) => Promise<T>): Promise<Answered<T>> {
    this.#known ??= discover(this.#settings);
    const asked = this.#known;
    try {
      return { ok: true, value: await ask(await asked) };
    } catch (error) {
      const why = reasonOf(error);
      // It may be back, or have other keys: the next sign-in fetches its metadata again.
      if (why !== "denied" && this.#known === asked) this.#known = null;
      return { ok: false, why, error };
    }
  }
}

interface Known {
  library: typeof Library;
  configuration: Library.Configuration;
}

async function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<Known> {
  // Loaded here, because a bridge without a provider does not need it.
  const library = await import("openid-client");
  const { None, ClientSecretBasic, ClientSecretPost } = library;
  const basic = ClientSecretBasic(clientSecret);
  const post = ClientSecretPost(clientSecret);
  const execute = [library.enableNonRepudiationChecks];
  // Only for a provider on this machine, as the configuration ensures. Deprecated as a warning, not for removal.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (issuer.startsWith("http:")) execute.push(library.allowInsecureRequests);
  const configuration = await library.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined
      ? None()
      : (server, ...rest) => (acceptsBasic(server) ? basic : post)(server, ...rest),
    { execute, timeout: TIMEOUT_S },
  );
  return { library, configuration };
}

/** OpenID Connect Discovery 1.0, section 3: the default when the metadata names none. */
function acceptsBasic({
  token_endpoint_auth_methods_supported: methods = ["client_secret_basic"],
}: {
  token_endpoint_auth_methods_supported?: string[];
}): boolean {
  return methods.includes("client_secret_basic");
}

/** The library's own codes; an error without one comes from the network. */
function reasonOf(error: unknown): "denied" | "unreachable" | "untrue" {
  if (!(error instanceof Error)) return "untrue";
  if (error.name === "AuthorizationResponseError") return "denied";
  const code = "code" in error ? error.code : undefined;
  if (error.name === "TypeError" && code === undefined) return "unreachable";
  return code === "OAUTH_TIMEOUT" || code === "OAUTH_ABORT" ? "unreachable" : "untrue";
}
