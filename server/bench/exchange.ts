import { FIRST_CODE, codeAt, idOf, lineAt, microseconds } from "./script.ts";

interface Leg {
  id: number;
  caller: string;
  isStarted: boolean;
}

/** One simulated telephone server in Telestra's protocol: its events and its replies to commands. */
export class Exchange {
  readonly #accounts: number;
  readonly #legs = new Map<string, Leg>();
  /** The last SIP code of each account; a status request repeats it. */
  readonly #codes = new Map<string, number>();
  #said = 0;

  constructor(accounts: number) {
    this.#accounts = accounts;
  }

  /** The next message of the load. */
  next(): string {
    const message = this.#said;
    this.#said += 1;
    const { kind, call } = lineAt(message);
    switch (kind) {
      case "incoming":
        return this.ring(call);
      case "answered":
        return this.answered(call);
      case "status":
        return this.#status(this.#accountOf(call), codeAt(message));
      case "ended":
        return this.ended(call);
    }
  }

  /** An incoming call; its number is its count, and its name the time of sending. */
  ring(call: number): string {
    const account = this.#accountOf(call);
    const id = idOf(call);
    const caller = String(call);
    this.#legs.set(account, { id, caller, isStarted: false });
    const name = String(microseconds());
    return `{"event":"call-incoming","account":"${account}","call_id":${id},"caller":"${caller}","caller_name":"${name}"}\0`;
  }

  /** An incoming call is answered. */
  answered(call: number): string {
    return this.#answer(this.#accountOf(call), idOf(call));
  }

  /** An incoming call has ended. */
  ended(call: number): string {
    return this.#end(this.#accountOf(call), idOf(call));
  }

  /** An unrequested status of an account, without a change. */
  report(account: number): string {
    return this.#statusNow(accountName(account % this.#accounts));
  }

  /** The server's messages in reply to a command. An answered call ends at once, and the next one rings. */
  obey(text: string): readonly string[] {
    const command = JSON.parse(text) as { cmd: string; account: string; call_id: number };
    if (command.cmd === "get-status") return [this.#statusNow(command.account)];
    const leg = this.#legs.get(command.account);
    if (command.cmd !== "answer-call" || leg?.id !== command.call_id) return [];
    const { account, call_id } = command;
    const answered = this.#answer(account, call_id);
    return [answered, this.#end(account, call_id), this.ring(Number(leg.caller) + 1)];
  }

  #accountOf(call: number): string {
    return accountName(call % this.#accounts);
  }

  #answer(account: string, id: number): string {
    const leg = this.#legs.get(account);
    if (leg) leg.isStarted = true;
    return `{"event":"call-answered","account":"${account}","call_id":${id}}\0`;
  }

  #end(account: string, id: number): string {
    this.#legs.delete(account);
    return `{"event":"call-ended","account":"${account}","call_id":${id}}\0`;
  }

  #statusNow(account: string): string {
    return this.#status(account, this.#codes.get(account) ?? FIRST_CODE);
  }

  #status(account: string, code: number): string {
    this.#codes.set(account, code);
    const leg = this.#legs.get(account);
    const ends = { caller: leg?.caller, callee: account };
    const calls = leg ? [{ call_id: leg.id, ...ends, started: leg.isStarted, stopped: false }] : [];
    return `${JSON.stringify({ event: "status", account, calls, account_status: code })}\0`;
  }
}

/** The name of the account with this index. */
export function accountName(index: number): string {
  return `account-${index + 1}`;
}
