import type { CstaBehaviour } from "./behaviours.ts";
import type { CstaExchange } from "./exchange.ts";
import type { CstaFeatures } from "./features.ts";

/** How a client has to log in. */
export interface CstaLogin {
  readonly userId: string;
  readonly password: string;
  readonly pbxDomain: string;
}

export interface ClientParts {
  readonly exchange: CstaExchange;
  readonly features: CstaFeatures;
  readonly devices: readonly string[];
  readonly trunk: string;
  readonly login: CstaLogin;
  readonly sessionSeconds: number;
  /** What the server does otherwise than it would. */
  readonly behaviours: Set<CstaBehaviour>;
  readonly send: (text: string) => void;
  readonly close: () => void;
  /** Returns what calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}
