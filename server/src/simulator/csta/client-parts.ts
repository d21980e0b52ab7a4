import type { CstaBehaviour } from "./behaviours.ts";
import type { CstaExchange } from "./exchange.ts";
import type { CstaFeatures } from "./features.ts";
import type { CstaLogin } from "./login.ts";
import type { Framed } from "./pipe.ts";
import type { SimSpeech } from "./speech.ts";

/** A client's interface to its server. */
export interface ClientParts {
  readonly speech: SimSpeech;
  readonly exchange: CstaExchange;
  readonly features: CstaFeatures;
  readonly devices: readonly string[];
  readonly trunk: string;
  readonly login: CstaLogin;
  readonly sessionSeconds: number;
  /** How this server deviates from the default. */
  readonly behaviours: Set<CstaBehaviour>;
  readonly send: (message: Framed) => void;
  readonly close: () => void;
  /** Returns a function that cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
}
