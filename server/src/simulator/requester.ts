import type { TelestraEvent } from "@callboard/shared/telestra";
import type { BehaviourSet } from "./behaviours.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { Schedule } from "./sim-clock.ts";

/** The client that gave a command and gets its replies. */
export type Requester = {
  reply(event: TelestraEvent): void;
  fail(account: string, error: string): void;
};

/** For a call that no client of this server placed. */
export const NO_REQUESTER: Requester = { reply: () => undefined, fail: () => undefined };

type Send = (event: TelestraEvent) => void;
type RequesterWorld = {
  readonly behaviours: BehaviourSet;
  readonly clock: Schedule;
  readonly random: SeededRandom;
  readonly broadcast: Send;
};

const LATE_MS = 3000;

/** Sends replies to the clients that the current behaviours choose. */
export function requesterFor(send: Send, world: RequesterWorld): Requester {
  const { behaviours, clock } = world;
  // For call-return, status and fail the document (1.1) does not say whether all clients get them.
  const reply: Send = (event) => {
    if (behaviours.has("replies-broadcast")) world.broadcast(event);
    else send(event);
  };
  const fail = (account: string, error: string): void => {
    if (behaviours.has("fail-missing")) return;
    const event = failEvent(account, error, world);
    if (behaviours.has("fail-slow")) clock.after(LATE_MS, () => reply(event));
    else reply(event);
  };
  return { reply, fail };
}

// The document gives two texts as examples (1.2) and defines none.
const ODD_TEXTS = ["", "42", "x".repeat(2000), "\u0007Fehler\r\n\u0000失敗", "sip:486;cause=17"];

function failEvent(account: string, text: string, world: RequesterWorld): TelestraEvent {
  const isOdd = world.behaviours.has("fail-texts-odd");
  const error = isOdd ? (world.random.pick(ODD_TEXTS) ?? text) : text;
  if (!world.behaviours.has("fail-no-account")) return { event: "fail", account, error };
  const bare: TelestraEvent = { event: "fail", error };
  return world.random.pick([bare, { ...bare, account: "" }, { ...bare, account: null }]) ?? bare;
}
