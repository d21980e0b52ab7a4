import { isCallCommand } from "@callboard/shared/commands/command";
import type { Command, CommandRequest } from "@callboard/shared/commands/command";
import type { AccountId, CallKey } from "@callboard/shared/board/ids";
import { refused } from "@callboard/shared/commands/outcome";
import type { RefusalCode } from "@callboard/shared/commands/reason";
import type { TelestraCommand } from "@callboard/shared/telestra";
import { isSupported } from "./capabilities.ts";
import type { Supported } from "./capabilities.ts";
import { ANSWER_MS, LOGIN_MS } from "./deadlines.ts";
import type { TelestraContext } from "./context.ts";
import { doubt } from "./facts.ts";
import type { Common, InFlight } from "./in-flight.ts";
import { SWITCH_SETTLE_MS } from "./settle.ts";

const STATUS_AFTER_COMMAND = [300, 1000, 3000];
// Telestra gives up on a silent SIP server after 32 s (seen); the later statuses show it.
const STATUS_AFTER_LOGIN = [300, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 34_000, 38_000];

type SupportedRequest = CommandRequest & { command: Supported };

/** The commands that wait until another one of the account has settled. */
export function mayWait(command: Command): boolean {
  return !["answer", "hang-up", "refresh"].includes(command.type);
}

/** The account of a command; undefined when its call is not known. */
export function accountFor(context: TelestraContext, command: Command): AccountId | undefined {
  return isCallCommand(command) ? context.calls.call(command.call)?.account : command.account;
}

/** Sends a command and puts it in flight, or refuses it without sending. */
export function start(context: TelestraContext, request: CommandRequest): void {
  const account = accountFor(context, request.command);
  if (account === undefined) return refuse(context, request, "call-over");
  const { command } = request;
  if (!isSupported(command)) return refuse(context, request, "not-supported");
  const supported = { ...request, command };
  if (command.type === "refresh") return askForStatus(context, supported, account);
  const words = wordsFor(context, command, account);
  if (typeof words === "string") return refuse(context, request, words);
  if (!context.send(words)) return refuse(context, request, "unreadable");
  putInFlight(context, supported, account);
}

function refuse(context: TelestraContext, request: CommandRequest, code: RefusalCode): void {
  context.settleById(request.id, refused(code));
}

/** The command as a Telestra message, or the reason why it cannot be sent. */
function wordsFor(
  context: TelestraContext,
  command: Exclude<Supported, { type: "refresh" }>,
  account: AccountId,
): TelestraCommand | RefusalCode {
  switch (command.type) {
    case "make-call":
      return { cmd: "make-call", account, num: command.number };
    case "answer":
      return onCall(context, command.call, { cmd: "answer-call", account });
    case "hang-up":
      return onCall(context, command.call, { cmd: "hangup-call", account });
    case "switch":
      return onCall(context, command.call, { cmd: "switch-call", account });
    case "login": {
      const { user, password: pass, registrar: server } = command;
      return { cmd: "login", account, user, pass, server };
    }
    case "logout":
      return { cmd: "logout", account };
  }
}

function onCall(
  context: TelestraContext,
  call: CallKey,
  command: { cmd: "answer-call" | "hangup-call" | "switch-call"; account: AccountId },
): TelestraCommand | RefusalCode {
  const id = context.calls.idOf(call);
  return id === undefined ? "call-starting" : { ...command, call_id: id };
}

/** Uses the poll scheduler, whose budget protects the server. */
function askForStatus(
  context: TelestraContext,
  request: SupportedRequest,
  account: AccountId,
): void {
  putInFlight(context, request, account);
  context.snapshotSoon(account);
}

function putInFlight(
  context: TelestraContext,
  request: SupportedRequest,
  account: AccountId,
): void {
  const { id, by, command } = request;
  const sentAt = context.now;
  const wait = command.type === "login" ? LOGIN_MS : ANSWER_MS;
  const common = { id, by, account, sentAt, deadline: sentAt + wait, doubtfulFail: null };
  const inFlight = describe(context, command, common);
  context.commands.add(inFlight);
  const delays = command.type === "login" ? STATUS_AFTER_LOGIN : STATUS_AFTER_COMMAND;
  context.snapshots.after(account, context.now, delays);
  announce(context, inFlight);
}

function describe(context: TelestraContext, command: Supported, common: Common): InFlight {
  const before = context.calls.account(common.account);
  const codeBefore = before?.sipCode ?? null;
  const isKnown = before?.freshness === "live" && before.checkedAt !== null;
  const known = isKnown ? codeBefore : undefined;
  switch (command.type) {
    case "make-call": {
      const dialed = { call: context.mintKey(common.account), number: command.number };
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
function announce(context: TelestraContext, sent: InFlight): void {
  const place = { server: context.server, account: sent.account };
  if (sent.kind === "make-call") {
    context.publish({ type: "call-dialed", call: sent.call, ...place, number: sent.number }, sent);
    // Whether make-call holds the account's current call depends on the server's SIP stack.
    doubt(context, sent.account, "new-call-talking");
  } else if (sent.kind === "login" || sent.kind === "logout") {
    context.publish({ type: "account-asked", ...place, asked: sent.kind }, sent);
  }
}
