import { CommandType } from "@callboard/shared/commands/command";
import type { Command, PlainCallCommand } from "@callboard/shared/commands/command";
import { CallKey } from "@callboard/shared/board/ids";
import fc from "fast-check";
import { expect } from "vitest";
import { account, Bench, server } from "./bench.ts";
import { commonOf } from "./kit.ts";
import type { Laws } from "./kit.ts";
import { PASSWORD, ringing, stage } from "./stage.ts";

const SEED = Number(process.env["CALLBOARD_SEED"] ?? 7);

export const COMMAND_LAWS: Laws = {
  "a driver has the capabilities of its vendor": (kit) => {
    expect(new Bench(kit).driver.capabilities).toEqual(kit.vendor.capabilities);
  },

  "a command of its capabilities goes out once": (kit) => {
    for (const type of commonOf(kit.vendor)) {
      const bench = Bench.online(kit);
      const command = stage(bench, type);
      bench.pass(2000);
      const { length } = bench.snapshotRequests;
      bench.give(command);
      if (type === "refresh") expect(bench.snapshotRequests.length).toBeGreaterThan(length);
      // A command of two requests sends the second after the reply to the first.
      else expect(bench.commands.map(({ what }) => what)).toEqual([kit.steps?.[type]?.[0] ?? type]);
    }
  },

  "any other command is refused at once, and nothing is sent": (kit) => {
    const cannot = CommandType.options.filter((type) => !kit.vendor.capabilities.includes(type));
    for (const type of cannot) expectRefusal(Bench.online(kit), (bench) => stage(bench, type));
  },

  "a command on a call that has ended or never existed is refused, and nothing is sent": (kit) => {
    for (const type of commonOf(kit.vendor)) {
      if (!isOnCall(type)) continue;
      const call = CallKey.parse("s1/account-1/unknown");
      expectRefusal(Bench.online(kit), () => ({ type, call }));
      expectRefusal(Bench.online(kit), (bench) => {
        const leg = ringing(bench, "3001");
        const { key } = bench.callOf(leg);
        bench.hears(bench.exchange.end(leg)).pass(1000);
        return { type, call: key };
      });
    }
  },

  "no field of a command reaches the server with a control character or half a character": (
    kit,
  ) => {
    const odd = fc.constantFrom("\0", "\n", "\u2028", "\ud800", "\u0085", '"', "%", " ", "ø");
    const text = fc.string({ unit: fc.oneof(odd, fc.string({ minLength: 1, maxLength: 3 })) });
    const property = fc.property(text, (field) => {
      const bench = Bench.online(kit);
      // The bench fails for a text that has any; an unsent command is refused.
      for (const command of commandsWith(field)) {
        if (!kit.vendor.capabilities.includes(command.type)) continue;
        const { length } = bench.texts;
        const id = bench.give(command);
        if (bench.texts.length === length) expect(bench.outcome(id)).toBe("refused");
        bench.passUntilSettled(id);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 40 });
  },

  "a password is only in what is sent, even if the server quotes it": (kit) => {
    if (!kit.vendor.capabilities.includes("login")) return;
    for (const quote of [PASSWORD, `bad password ${PASSWORD}!`]) {
      const bench = Bench.online(kit);
      bench.give(stage(bench, "login"));
      const asked = bench.takeWaiting();
      bench.receives(`{"pass":"${quote}`);
      bench.receives(`<${quote}`);
      if (asked) bench.hears([{ is: "refused", to: asked, text: quote }]);
      bench.pass(60_000);
      const { facts, reports, board } = bench;
      const said = JSON.stringify([facts, reports, board, [...bench.outcomes]]);
      expect(said).not.toContain(PASSWORD);
      expect(bench.texts.filter((text) => text.includes(PASSWORD))).toHaveLength(1);
    }
  },
};

function expectRefusal(bench: Bench, prepare: (bench: Bench) => Command): void {
  const command = prepare(bench);
  const { length } = bench.texts;
  const id = bench.give(command);
  expect(bench.outcome(id), command.type).toBe("refused");
  expect(bench.texts.slice(length), command.type).toEqual([]);
}

function isOnCall(type: CommandType): type is PlainCallCommand["type"] {
  return ["answer", "hang-up", "switch", "hold", "retrieve"].includes(type);
}

function commandsWith(field: string): Command[] {
  const place = { server, account };
  const who = { user: field, password: field, registrar: field };
  const number = field;
  return [
    { type: "make-call", ...place, number },
    { type: "login", ...place, ...who },
  ];
}
