import type { Command, CommandType } from "@callboard/shared/commands/command";
import { account, server } from "./bench.ts";
import type { Bench } from "./bench.ts";
import type { Leg } from "./kit.ts";

const place = { server, account };
export const PASSWORD = "geh3im-Wort";

/** The number that a staged make-call dials. */
export const DIALED = "3999";

/** Sets up calls for a command of this type, and returns the command. */
export function stage(bench: Bench, type: CommandType): Command {
  switch (type) {
    case "make-call":
      return { type, ...place, number: DIALED };
    case "login":
      return { type, ...place, user: "u", password: PASSWORD, registrar: "sip.example" };
    case "logout":
    case "refresh":
      return { type, ...place };
    case "answer":
      return { type, call: bench.callOf(ringing(bench, "3001")).key };
    case "hang-up":
    case "hold":
      return { type, call: bench.callOf(talking(bench, "3001")).key };
    case "switch":
    case "retrieve":
      return { type, call: bench.callOf(held(bench, "3001")).key };
    case "divert":
      return { type, call: bench.callOf(ringing(bench, "3001")).key, number: DIALED };
    case "pick-up":
      return { type, call: bench.callOf(ringing(bench, "3001")).key, account };
    case "consult":
    case "blind-transfer":
      return { type, call: bench.callOf(talking(bench, "3001")).key, number: DIALED };
    case "transfer":
    case "reconnect": {
      const { key } = bench.callOf(talking(bench, "3001"));
      return { type, call: key, other: key };
    }
    case "send-digits":
      return { type, call: bench.callOf(talking(bench, "3001")).key, digits: "1" };
    case "set-do-not-disturb":
      return { type, ...place, on: true };
    case "set-forwarding":
      return { type, ...place, when: "always", number: DIALED };
  }
}

/** A call that rings at the account. */
export function ringing(bench: Bench, number: string): Leg {
  bench.hears(bench.exchange.offer(account, number));
  return legOf(bench, number);
}

/** A call that another program or telephone has answered. */
export function talking(bench: Bench, number: string): Leg {
  const leg = ringing(bench, number);
  bench.hears(bench.exchange.answer(leg)).pass(1000);
  return leg;
}

/** A call that is held because another call of the account was answered. */
function held(bench: Bench, number: string): Leg {
  const leg = talking(bench, number);
  talking(bench, `${number}0`);
  return leg;
}

function legOf(bench: Bench, number: string): Leg {
  const leg = bench.exchange.legs.find((other) => other.number === number);
  if (!leg) throw new Error(`the server has no call with ${number}`);
  return leg;
}
