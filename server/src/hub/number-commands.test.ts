import { Command, CommandType } from "@callboard/shared/commands/command";
import { expect, test } from "vitest";
import { account, call, HubRig, offered, server } from "./hub-rig.ts";

const PLACE = new Set(["server", "account", "call", "other"]);

/** Every command with its text fields, without its target. */
const TEXTS: Record<string, string[]> = Object.fromEntries(
  Command.def.options.map(({ shape }) => {
    const { type, ...fields } = shape;
    return [String(type.def.values[0]), Object.keys(fields).filter((field) => !PLACE.has(field))];
  }),
);

test("a command's number is in a field called number, so that the policy sees it", () => {
  // A new command fails here until it is listed: a field that can hold a telephone number must be called "number".
  expect(Object.keys(TEXTS)).toEqual(CommandType.options);
  const carrying = Object.entries(TEXTS).filter(([, fields]) => fields.length > 0);
  expect(Object.fromEntries(carrying)).toEqual({
    "make-call": ["number"],
    consult: ["number"],
    "blind-transfer": ["number"],
    divert: ["number"],
    "set-forwarding": ["when", "number"],
    "send-digits": ["digits"],
    login: ["user", "password", "registrar"],
    "set-do-not-disturb": ["on"],
  });
});

const answered = { type: "call-answered", call, others: "unchanged", at: 2, by: "IOS-9" } as const;
const DIALLING = {
  "make-call": { type: "make-call", server, account },
  consult: { type: "consult", call },
  "blind-transfer": { type: "blind-transfer", call },
  divert: { type: "divert", call },
  "set-forwarding": { type: "set-forwarding", server, account, when: "always" },
} as const;

/** A hub whose server supports every command, with 3112 denied. */
function barred(type: keyof typeof DIALLING): HubRig {
  const { board } = new HubRig().hub;
  const servers = board.servers.map((info) => ({ ...info, capabilities: CommandType.options }));
  const rig = new HubRig({ ...board, servers }, { admin: { allow: [], deny: ["3112"] } });
  rig.happens(offered());
  if (type === "consult" || type === "blind-transfer") rig.happens(answered);
  return rig;
}

/** The commands that carry a number, by their schemas. */
const CARRYING = CommandType.options.filter((type) => TEXTS[type]?.includes("number"));

test.each(CARRYING)(
  "%s to a denied number is refused and recorded, and nothing is sent",
  (type) => {
    expect(Object.keys(DIALLING)).toContain(type);
    const dialling = type as keyof typeof DIALLING;
    const rig = barred(dialling);
    const give = (number: string) => {
      const command = Command.parse({ ...DIALLING[dialling], number });
      return rig.browser().hello().says(rig.command(command).frame).of("outcome")[0];
    };
    for (const number of ["3112", "sip:3112@pbx", "%33112"])
      expect(give(number)?.reason).toMatch(/^You may not call this number here. Nothing was sent/);
    expect(rig.sunk).toEqual([]);
    expect(rig.recorded).toEqual([1, 2, 3].map(() => `${type} refused`));
    // The same command to another number is sent.
    give("3001");
    expect(rig.sunk).toHaveLength(1);
  },
);

test("forwarding can always be switched off, since that names no number", () => {
  const rig = barred("set-forwarding");
  const off = Command.parse(DIALLING["set-forwarding"]);
  rig.browser().hello().says(rig.command(off).frame);
  expect(rig.sunk).toHaveLength(1);
});
