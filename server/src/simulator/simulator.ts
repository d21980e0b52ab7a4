import type { BehaviourName } from "./behaviours.ts";
import type { Party } from "./call.ts";
import type { LinkEnd } from "./sim-client.ts";
import type { SimPlan } from "./plan.ts";

export type SimulatorOptions = {
  readonly plan: SimPlan;
  /** A free one below the ephemeral range when not given. */
  readonly port?: number;
  readonly host?: "127.0.0.1";
  readonly behaviours?: readonly BehaviourName[];
  readonly seed?: number;
  /** How many times faster than real ones the simulator's waits are. */
  readonly speed?: number;
  readonly log?: (line: string) => void;
};

/** A command as it came, with its NUL. */
export type ReceivedCommand = { readonly at: number; readonly raw: Buffer; readonly text: string };

/** A call that a test or the traffic began; after a restart it is over. */
export type CallHandle = {
  /** Equal to `call` of this call's legs in `state()`. */
  readonly call: number;
  stage(): "ringing" | "answered" | "ended";
  legs(): readonly { readonly account: string; readonly callId: number }[];
  /** The caller hangs up or gives up. */
  hangUp(): void;
};

export type LegState = {
  readonly id: number;
  /** The same for all legs of one call, and never given twice. */
  readonly call: number;
  readonly caller: string;
  readonly callee: string;
  readonly direction: "in" | "out";
  readonly started: boolean;
  readonly stopped: boolean;
  readonly held: boolean;
};

export type AccountState = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly registered: boolean;
  readonly code: number;
  readonly legs: readonly LegState[];
};

export type Ring = { readonly to: string; readonly from: string; readonly name?: string };

/** What people and other programs do in the telephone network, beside the clients. */
export type CallControls = {
  state(): readonly AccountState[];
  /** Someone outside calls an account. */
  ring(ring: Ring): CallHandle;
  /** Another host's program lets an account call a number. */
  placeCall(account: string, number: string): CallHandle;
  /** Another host's program answers. */
  answer(account: string, callId: number): void;
  /** Another host's program rejects, cancels or hangs up. */
  hangUp(account: string, callId: number): void;
  /** Another host's program switches, of which no event tells. */
  switchSilently(account: string, callId: number): void;
  /** The other party of the account's newest call (or of the given one) answers. */
  farEndAnswers(account: string, callId?: number): void;
  /** The other party of the account's newest call (or of the given one) hangs up, gives up or declines. */
  farEndHangsUp(account: string, callId?: number): void;
};

/** A simulated Telestra server, in the words of the people who use one. */
export type Simulator = CallControls & {
  readonly port: number;
  /** Whom the accounts can call outside, and who calls them. */
  readonly outside: readonly Party[];
  /** Every command since the start; the oldest go when there are very many. */
  readonly received: readonly ReceivedCommand[];
  /** The registrar changes its mind; from code 300 up all clients get a fail. */
  registrationBecomes(account: string, code: number): void;

  /** Switches behaviours on until the returned closure is called. */
  behave(...names: BehaviourName[]): () => void;
  /** Stays connected, but does nothing and sends nothing until the returned closure is called. */
  swallow(): () => void;
  /** Sends text as it is to all clients: its NUL, if any, is the caller's. */
  injectText(text: string): void;
  injectBytes(bytes: Buffer): void;

  /** How many clients are connected now. */
  links(): number;
  dropLinks(how: LinkEnd): void;
  /** Stops listening; the links there are stay. */
  refuseConnections(): void;
  /** Listens again on the same port. */
  acceptConnections(): Promise<void>;
  /** Links dropped, all calls gone, registrations as planned, ids from 0. */
  restart(): void;
  stop(): Promise<void>;
};
