import type { BehaviourName } from "./behaviours.ts";
import type { Party } from "./call.ts";
import type { LinkEnd } from "./sim-client.ts";
import type { SimPlan } from "./plan.ts";

export type SimulatorOptions = {
  readonly plan: SimPlan;
  /** Default: a free one below the ephemeral range. */
  readonly port?: number;
  readonly host?: "127.0.0.1";
  readonly behaviours?: readonly BehaviourName[];
  readonly seed?: number;
  /** How many times faster than real time the simulator's delays are. */
  readonly speed?: number;
  readonly log?: (line: string) => void;
};

/** A command as received, with its NUL. */
export type ReceivedCommand = { readonly at: number; readonly raw: Buffer; readonly text: string };

/** A call that a test or the traffic started; a restart ends it. */
export type CallHandle = {
  /** Equal to `call` of this call's legs in `state()`. */
  readonly call: number;
  stage(): "ringing" | "answered" | "ended";
  legs(): readonly { readonly account: string; readonly callId: number }[];
  /** The caller hangs up or cancels. */
  hangUp(): void;
};

export type LegState = {
  readonly id: number;
  /** The same for all legs of one call, and never repeated. */
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

/** Actions of users and other programs in the telephone network, besides the clients'. */
export type CallControls = {
  state(): readonly AccountState[];
  /** An external number calls an account. */
  ring(ring: Ring): CallHandle;
  /** Another host's program lets an account call a number. */
  placeCall(account: string, number: string): CallHandle;
  /** Another host's program answers. */
  answer(account: string, callId: number): void;
  /** Another host's program rejects, cancels or hangs up. */
  hangUp(account: string, callId: number): void;
  /** Another host's program switches, which has no event. */
  switchSilently(account: string, callId: number): void;
  /** The other party of the account's newest call (or of the given one) answers. */
  farEndAnswers(account: string, callId?: number): void;
  /** The other party of the account's newest call (or of the given one) hangs up, cancels or declines. */
  farEndHangsUp(account: string, callId?: number): void;
};

/** A simulated Telestra server, from its users' point of view. */
export type Simulator = CallControls & {
  readonly port: number;
  /** The external numbers that the accounts can call and that call them. */
  readonly outside: readonly Party[];
  /** Every command since the start; beyond a limit the oldest are dropped. */
  readonly received: readonly ReceivedCommand[];
  /** The registrar changes an account's code; from 300 up all clients get a fail. */
  registrationBecomes(account: string, code: number): void;

  /** Switches behaviours on until the returned closure is called. */
  behave(...names: BehaviourName[]): () => void;
  /** Stays connected, but handles and sends nothing until the returned closure is called. */
  swallow(): () => void;
  /** Sends text unchanged to all clients; the caller adds the NUL. */
  injectText(text: string): void;
  injectBytes(bytes: Buffer): void;

  /** How many clients are connected now. */
  links(): number;
  dropLinks(how: LinkEnd): void;
  /** Stops listening; open links stay. */
  refuseConnections(): void;
  /** Listens again on the same port. */
  acceptConnections(): Promise<void>;
  /** Drops all links and calls; registrations are as planned, and ids start from 0. */
  restart(): void;
  stop(): Promise<void>;
};
