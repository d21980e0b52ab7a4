import { parseJson } from "@callboard/shared/text/json-text";
import { TelestraCommand } from "@callboard/shared/telestra";
import type { TelestraEvent } from "@callboard/shared/telestra";
import { unreachable } from "@callboard/shared/unreachable";
import * as z from "zod";
import type { Requester } from "./requester.ts";
import type { BehaviourSet } from "./behaviours.ts";
import type { Account, Leg } from "./call.ts";
import type { Exchange } from "./exchange.ts";
import { switchTo } from "./leg-table.ts";
import { spelled } from "./spelling.ts";

/** Carries out commands as the document (1.1.1 to 1.2) specifies, errors included. */
export class CommandHandler {
  readonly #exchange: Exchange;
  readonly #behaviours: BehaviourSet;

  constructor(exchange: Exchange, behaviours: BehaviourSet) {
    this.#exchange = exchange;
    this.#behaviours = behaviours;
  }

  receive(text: string, requester: Requester): void {
    const json = parseJson(text);
    if (!json.ok) {
      requester.fail("", "Malformed JSON");
      return;
    }
    const command = TelestraCommand.safeParse(json.value);
    if (command.success) this.#find(command.data, requester);
    else requester.fail(accountIn(json.value), faultOf(command.error));
  }

  #find(command: TelestraCommand, requester: Requester): void {
    const account = this.#exchange.accounts.get(command.account);
    if (account) this.#carryOut(command, account, requester);
    else if (!this.#behaviours.has("unknown-account-silent"))
      requester.fail(command.account, `Invalid account: ${command.account}`);
  }

  #carryOut(command: TelestraCommand, account: Account, requester: Requester): void {
    switch (command.cmd) {
      case "login":
        this.#exchange.registrar.login(account, command, requester);
        break;
      case "logout":
        this.#exchange.registrar.logout(account);
        break;
      case "make-call":
        this.#exchange.place(account, command.num, requester);
        break;
      case "get-status":
        if (!this.#behaviours.has("status-missing")) requester.reply(this.#status(account));
        break;
      case "answer-call":
      case "switch-call":
      case "hangup-call":
        this.#onLeg(command, requester);
        break;
      default:
        unreachable(command);
    }
  }

  #onLeg({ cmd, account, call_id }: LegCommand, requester: Requester): void {
    const leg = this.#exchange.leg(account, call_id);
    if (!leg || !this.#allows(leg, cmd)) requester.fail(account, "Invalid call ID");
    else if (cmd === "answer-call") this.#exchange.answer(leg);
    else if (cmd === "switch-call") switchTo(leg);
    else this.#exchange.hangUp(leg);
  }

  #status(account: Account): TelestraEvent {
    const calls = this.#exchange.listedLegs(account).map((leg) => ({
      call_id: leg.callId,
      caller: spelled(leg.call.caller.number, this.#behaviours),
      callee: spelled(leg.call.callee.number, this.#behaviours),
      started: leg.started,
      stopped: this.#isStopped(leg),
    }));
    const status: TelestraEvent = { event: "status", account: account.id, calls };
    const out = !account.registered && account.code === 0;
    if (out && this.#behaviours.has("status-code-absent-when-out")) return status;
    return { ...status, account_status: account.code };
  }

  #isStopped(leg: Leg): boolean {
    const isHeld = leg.stage === "held" && this.#behaviours.has("stopped-means-held");
    return isHeld || leg.stage === "ended";
  }

  #allows(leg: Leg, command: LegCommand["cmd"]): boolean {
    if (command === "answer-call") return leg.direction === "in" && leg.stage === "ringing";
    if (command === "switch-call") return leg.started;
    // The document (1.1.7) only mentions active calls.
    return leg.started || !this.#behaviours.has("hangup-active-only");
  }
}

type LegCommand = Extract<TelestraCommand, { cmd: "answer-call" | "switch-call" | "hangup-call" }>;

function accountIn(value: unknown): string {
  return z.object({ account: z.string() }).safeParse(value).data?.account ?? "";
}

function faultOf(error: { readonly issues: readonly { readonly path: PropertyKey[] }[] }): string {
  const field = error.issues[0]?.path.map(String).join(".") ?? "";
  if (field === "cmd") return "Unknown command";
  return field === "" ? "Malformed command" : `Missing or invalid field: ${field}`;
}
