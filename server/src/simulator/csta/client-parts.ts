import type { CstaBehaviour } from "./behaviours.ts";
import type { CstaExchange } from "./exchange.ts";
import type { CstaFeatures } from "./features.ts";
import type { CstaLogin } from "./login.ts";
import type { Framed } from "./pipe.ts";
import type { SimSpeech } from "./speech.ts";

/** What a client needs of the server that it talks to. */
export interface ClientParts {
  readonly speech: SimSpeech;
  readonly exchange: CstaExchange;
  readonly features: CstaFeatures;
  readonly devices: readonly string[];
  readonly trunk: string;
  readonly login: CstaLogin;
  readonly sessionSeconds: number;
  /** What the server does otherwise than it would. */
  readonly behaviours: Set<CstaBehaviour>;
  readonly send: (message: Framed) => void;
  readonly close: () => void;
  /** Returns what calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}
