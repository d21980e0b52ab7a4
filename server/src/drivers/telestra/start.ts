import { isCallCommand } from "@callboard/shared/commands/command";
import type { Command, CommandRequest } from "@callboard/shared/commands/command";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { refused } from "@callboard/shared/commands/outcome";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import type { TelestraCommand } from "@callboard/shared/telestra";
import { isSayable } from "./can.ts";
import type { Sayable } from "./can.ts";
import { ANSWER_MS, LOGIN_MS } from "./deadlines.ts";
import type { Desk } from "./desk.ts";
import { doubt } from "./facts.ts";
import type { Common, InFlight } from "./pending.ts";
import { SWITCH_SETTLE_MS } from "./settle.ts";

const LOOKS_AFTER_COMMAND = [300, 1000, 3000];
// A SIP server that never answers is given up after 32 s (seen): the looks after that find it.
const LOOKS_AFTER_LOGIN = [300, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 34_000, 38_000];

type SayableRequest = CommandRequest & { command: Sayable };

/** The commands that wait for another one of the account to settle. */
export function mayWait(command: Command): boolean {
  return !["answer", "hang-up", "refresh"].includes(command.type);
}

/** The account that a command is about; undefined when its call is not known. */
export function accountFor(desk: Desk, command: Command): AccountId | undefined {
  return isCallCommand(command) ? desk.calls.call(command.call)?.account : command.account;
}

/** Sends a command and puts it in flight; or refuses it, and then nothing was sent. */
export function start(desk: Desk, request: CommandRequest): void {
  const account = accountFor(desk, request.command);
  if (account === undefined) return refuse(desk, request, "call-over");
  const { command } = request;
  if (!isSayable(command)) return refuse(desk, request, "not-supported");
  const sayable = { ...request, command };
  if (command.type === "refresh") return askForStatus(desk, sayable, account);
  const words = wordsFor(desk, command, account);
  if (typeof words === "string") return refuse(desk, request, words);
  if (!desk.send(words)) return refuse(desk, request, "unreadable");
  putInFlight(desk, sayable, account);
}

function refuse(desk: Desk, request: CommandRequest, code: RefusalCode): void {
  desk.settleUnsent(request.id, refused(code));
}

/** The command in Telestra's words; or why it cannot be said. */
function wordsFor(
  desk: Desk,
  command: Exclude<Sayable, { type: "refresh" }>,
  account: AccountId,
): TelestraCommand | RefusalCode {
  switch (command.type) {
    case "make-call":
      return { cmd: "make-call", account, num: command.number };
    case "answer":
      return onCall(desk, command.call, { cmd: "answer-call", account });
    case "hang-up":
      return onCall(desk, command.call, { cmd: "hangup-call", account });
    case "switch":
      return onCall(desk, command.call, { cmd: "switch-call", account });
    case "login": {
      const { user, password: pass, registrar: server } = command;
      return { cmd: "login", account, user, pass, server };
    }
    case "logout":
      return { cmd: "logout", account };
  }
}

function onCall(
  desk: Desk,
  call: CallKey,
  command: { cmd: "answer-call" | "hangup-call" | "switch-call"; account: AccountId },
): TelestraCommand | RefusalCode {
  const id = desk.calls.idOf(call);
  return id === undefined ? "call-starting" : { ...command, call_id: id };
}

/** Goes through the polls, whose budget protects the server. */
function askForStatus(desk: Desk, request: SayableRequest, account: AccountId): void {
  putInFlight(desk, request, account);
  desk.askSoon(account);
}

function putInFlight(desk: Desk, request: SayableRequest, account: AccountId): void {
  const { id, by, command } = request;
  const sentAt = desk.now;
  const wait = command.type === "login" ? LOGIN_MS : ANSWER_MS;
  const common = { id, by, account, sentAt, deadline: sentAt + wait, doubtfulFail: null };
  const inFlight = describe(desk, command, common);
  desk.pending.add(inFlight);
  const looks = command.type === "login" ? LOOKS_AFTER_LOGIN : LOOKS_AFTER_COMMAND;
  desk.polls.after(account, desk.now, looks);
  announce(desk, inFlight);
}

function describe(desk: Desk, command: Sayable, common: Common): InFlight {
  const before = desk.calls.account(common.account);
  const codeBefore = before?.sipCode ?? null;
  const isKnown = before?.freshness === "live" && before.checkedAt !== null;
  const known = isKnown ? codeBefore : undefined;
  switch (command.type) {
    case "make-call": {
      const dialed = { call: desk.mintKey(common.account), number: command.number };
      const seen = { returns: [], hasLostReturn: false, hasEnded: false };
      return { ...common, kind: "make-call", ...dialed, ...seen };
    }
    case "answer":
      return { ...common, kind: "answer", call: command.call };
    case "hang-up":
      return { ...common, kind: "hang-up", call: command.call, failText: null };
    case "switch": {
      const deadline = common.sentAt + SWITCH_SETTLE_MS;
      return { ...common, kind: "switch", call: command.call, step: "sent", deadline };
    }
    case "login":
      return { ...common, kind: "login", codeBefore: known, hasChanged: false };
    case "logout":
      return { ...common, kind: "logout", codeBefore };
    case "refresh":
      return { ...common, kind: "refresh" };
  }
}

/** What the board shows as soon as a command is sent. */
function announce(desk: Desk, sent: InFlight): void {
  const place = { server: desk.server, account: sent.account };
  if (sent.kind === "make-call") {
    desk.publish({ type: "call-dialed", call: sent.call, ...place, number: sent.number }, sent);
    // Whether make-call holds the account's current call depends on the server's SIP stack.
    doubt(desk, sent.account, "new-call-talking");
  } else if (sent.kind === "login" || sent.kind === "logout") {
    desk.publish({ type: "account-asked", ...place, asked: sent.kind }, sent);
  }
}
