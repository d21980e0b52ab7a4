import type { CstaBehaviour } from "@callboard/server/simulator/csta/behaviours";
import { CstaSimulator } from "@callboard/server/simulator/csta/csta-simulator";
import { cstaPhones } from "@callboard/server/simulator/csta/phones";
import type { Simulator } from "@callboard/server/simulator/simulator";
import { startSimulator } from "@callboard/server/simulator/start-simulator";
import { InProcessBridge } from "./bridge.ts";
import { ACCOUNTS, OUTSIDE } from "./fixtures.ts";

/** The stories' interface to a simulated server's telephones, the same for each protocol. Positions are named by number. */
export interface Telephones {
  ring(call: { to: string; from: string; name: string }): { hangUp(): void };
  /** The other party of a position's newest call hangs up. */
  farEndHangsUp(position: string): void;
  /** The received commands and their positions, in words that both protocols share. */
  commands(): string[];
  /** A bridge that is configured for this server. */
  bridge(): Promise<InProcessBridge>;
  stop(): Promise<void>;
}

/** The additional interface of a simulated CSTA server: its state. */
export interface CstaTelephones extends Telephones {
  /** The legs on a position: the far end and the state of each. */
  legs(position: string): string[];
  /** An outside party calls a position and waits in its queue. */
  waits(call: { to: string; from: string }): void;
  /** Serves the newest queued call of a position. */
  leavesQueue(position: string): void;
  /** The tones that a position sent to its far ends. */
  tones(position: string): string[];
  isUndisturbed(position: string): boolean;
  /** The active forwardings, as the server names their kinds. */
  forwardings(position: string): string[];
  /** Changes the server's behaviour from now on. */
  behave(behaviour: CstaBehaviour): void;
}

/** A protocol, and its differences on the station. */
export interface Protocol {
  readonly name: "telestra" | "csta";
  start(): Promise<Telephones>;
  /** The server's own words for a busy far end. */
  readonly busy: string;
  /** The state shown for a held call, and for a resumed one, after a switch; Telestra confirms neither. */
  readonly held: RegExp;
  readonly switched: RegExp;
  /** The commands that Switch sends to the server, in order. */
  readonly turning: readonly string[];
}

export const TELESTRA: Protocol = {
  name: "telestra",
  start: startTelestra,
  busy: "486",
  held: /On hold inferred/i,
  switched: /Talking inferred/i,
  turning: ["switch"],
};

export const CSTA: Protocol = {
  name: "csta",
  start: startCsta,
  busy: "User busy",
  held: /On hold(?! inferred)/i,
  switched: /Talking(?! inferred)/i,
  turning: ["hold", "retrieve"],
};

const TELESTRA_WORDS: Readonly<Record<string, string>> = {
  "make-call": "dial",
  "answer-call": "answer",
  "hangup-call": "hang-up",
  "switch-call": "switch",
};

async function startTelestra(): Promise<Telephones> {
  const plan = { accounts: ACCOUNTS, outside: [...OUTSIDE] };
  const sim: Simulator = await startSimulator({ plan });
  const idOf = (position: string): string =>
    ACCOUNTS.find(({ number }) => number === position)?.id ?? position;
  const place = { id: "bay", name: "Bay 1", host: "127.0.0.1", port: sim.port };
  return {
    ring: ({ to, ...call }) => sim.ring({ to: idOf(to), ...call }),
    farEndHangsUp: (position) => sim.farEndHangsUp(idOf(position)),
    commands: () =>
      sim.received.map(({ text }) => telestraCommand(text)).filter((one) => one !== ""),
    bridge: () => InProcessBridge.start({ servers: [{ ...place, accounts: ACCOUNTS }] }),
    stop: () => sim.stop(),
  };
}

function telestraCommand(text: string): string {
  const { cmd, account } = JSON.parse(text) as { cmd: string; account: string };
  const number = ACCOUNTS.find(({ id }) => id === account)?.number ?? account;
  return cmd === "get-status" ? "" : `${TELESTRA_WORDS[cmd] ?? cmd} ${number}`;
}

const CSTA_WORDS: Readonly<Record<string, string>> = {
  MakeCall: "dial",
  AnswerCall: "answer",
  ClearConnection: "hang-up",
  HoldCall: "hold",
  RetrieveCall: "retrieve",
  ConsultationCall: "consult",
  TransferCall: "transfer",
  ReconnectCall: "reconnect",
  SingleStepTransferCall: "blind-transfer",
  DeflectCall: "divert",
  DirectedPickupCall: "pick-up",
  GenerateDigits: "tones",
  SetDoNotDisturb: "do-not-disturb",
  SetForwarding: "forwarding",
};
/** A call to it waits until a story serves it. */
const HELP_DESK = { number: "3990", name: "Help desk", waitMs: null } as const;
const PASSWORD = "CALLBOARD_STORY_PASSWORD";

/** Starts a simulated CSTA server with the stories' positions. */
export async function startCsta(): Promise<CstaTelephones> {
  const login = { userId: "story", password: "of <no> one & all", pbxDomain: "7.pbx.example" };
  const devices = ACCOUNTS.map(({ number }) => number);
  const names = new Map(ACCOUNTS.map(({ number, name }) => [number, name]));
  const numbers = { devices, names, outside: [...OUTSIDE], queues: [HELP_DESK] };
  const sim = await new CstaSimulator({ ...numbers, login }).start();
  const { ring, farEndHangsUp } = cstaPhones(sim);
  const place = { id: "bay", name: "Bay 1", protocol: "csta", host: "127.0.0.1", port: sim.port };
  const lines = ACCOUNTS.map(({ number, name }) => ({ id: number, number, name }));
  const server = { ...place, login: { ...login, password: { env: PASSWORD } }, devices: lines };
  return {
    ring,
    farEndHangsUp,
    ...booksOf(sim),
    commands: () => sim.received.map(cstaCommand).filter((one) => one !== ""),
    bridge: () => InProcessBridge.startWith({ servers: [server] }, { [PASSWORD]: login.password }),
    stop: () => sim.stop(),
  };
}

function booksOf(sim: CstaSimulator) {
  const { exchange, features, behaviours } = sim;
  return {
    legs: (position: string) =>
      exchange.legsOn(position).map(({ far, state }) => `${far} ${state}`),
    waits: ({ to, from }: { to: string; from: string }) =>
      void sim.ringInQueue(from, to, HELP_DESK.number),
    leavesQueue: (position: string) => {
      const leg = exchange.legsOn(position).at(-1);
      if (leg) exchange.leaveQueue(leg.call);
    },
    tones: (position: string) => exchange.legsOn(position).map(({ tones }) => tones),
    isUndisturbed: (position: string) => features.isUndisturbed(position),
    forwardings: (position: string) =>
      features
        .forwardings(position)
        .flatMap(({ type, number, isOn }) => (isOn ? [`${type} ${number}`] : [])),
    behave: (behaviour: CstaBehaviour) => void behaviours.add(behaviour),
  };
}

function cstaCommand(text: string): string {
  const [, root = ""] = /<(\w+)/.exec(text.replace(/^<\?[^>]*>\s*/, "")) ?? [];
  const [, device = ""] = /<(?:deviceID|callingDevice|device)>([^<]+)</.exec(text) ?? [];
  const word = CSTA_WORDS[root];
  return word === undefined ? "" : `${word} ${device}`;
}
