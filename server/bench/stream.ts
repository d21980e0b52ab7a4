import { FIRST_CODE, codeAt, idOf, lineAt } from "./script.ts";
import type { Kind } from "./script.ts";

/** How a relay delivers the load: as facts of the bridge, or as the server's messages. */
export type Dialect = "facts" | "raw";

/** One message of the load as a browser received it. */
interface Received {
  kind: Kind;
  /** The call, or the code of a status. */
  mark: number;
  /** When it was sent, in microseconds; null unless it is an incoming call. */
  sentAt: number | null;
}

interface Fact {
  type: string;
  account?: string;
  call?: string;
  number?: string;
  name?: string;
  sipCode?: number;
}
type Message = {
  event: string;
  caller?: string;
  caller_name?: string;
  call_id?: number;
  account_status?: number;
};

/** Facts of the bridge without a message of the server. */
const OWN_FACTS = ["call-forgotten", "link-changed"];

/** Compares what one browser receives with the load: each message once, in order, and nothing else. */
export class Stream {
  readonly #dialect: Dialect;
  readonly #calls = new Map<string, number>();
  readonly #codes = new Map<string, number>();
  /** The first few descriptions of lost, reordered or foreign messages. */
  readonly faults: string[] = [];
  #seq: number | null = null;
  messages = 0;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** Takes one frame; returns the sending times of its incoming calls, in microseconds. */
  take(text: string): number[] {
    const seen = this.#dialect === "raw" ? [ofMessage(text)] : this.#ofFrame(text);
    return seen.flatMap((sighting) => {
      if (sighting === null) return [];
      this.#compare(sighting);
      return sighting.sentAt === null ? [] : [sighting.sentAt];
    });
  }

  fault(words: string): void {
    if (this.faults.length < 5) this.faults.push(words);
  }

  #compare({ kind, mark }: Received): void {
    const message = this.messages;
    this.messages += 1;
    const line = lineAt(message);
    const expected =
      kind === "status" ? codeAt(message) : this.#dialect === "raw" ? idOf(line.call) : line.call;
    const isRight = line.kind === kind && mark === expected;
    if (!isRight) {
      this.fault(`message ${message}: ${line.kind} ${expected} expected, ${kind} ${mark} came`);
    }
  }

  #ofFrame(text: string): (Received | null)[] {
    const frame = JSON.parse(text) as { type: string; seq: number; events: Fact[] };
    if (frame.type !== "events") {
      this.fault(`a frame of type ${frame.type} in the middle of the load`);
      return [];
    }
    const first = frame.seq - frame.events.length + 1;
    if (this.#seq !== null && first !== this.#seq + 1)
      this.fault(`fact ${first} after ${this.#seq}`);
    this.#seq = frame.seq;
    return frame.events.map((fact) => this.#ofFact(fact));
  }

  #ofFact(fact: Fact): Received | null {
    const call = fact.call ?? "";
    switch (fact.type) {
      case "call-offered":
        this.#calls.set(call, Number(fact.number));
        return { kind: "incoming", mark: Number(fact.number), sentAt: Number(fact.name) };
      case "call-answered":
        return { kind: "answered", mark: this.#calls.get(call) ?? -1, sentAt: null };
      case "call-ended": {
        const mark = this.#calls.get(call) ?? -1;
        this.#calls.delete(call);
        return { kind: "ended", mark, sentAt: null };
      }
      case "account-checked":
        return this.#ofStatus(fact.account ?? "", fact.sipCode ?? -1);
      default:
        if (!OWN_FACTS.includes(fact.type)) this.fault(`a fact of type ${fact.type}`);
        return null;
    }
  }

  /** A requested status repeats the account's code and is not part of the load. */
  #ofStatus(account: string, code: number): Received | null {
    if (code === (this.#codes.get(account) ?? FIRST_CODE)) return null;
    this.#codes.set(account, code);
    return { kind: "status", mark: code, sentAt: null };
  }
}

function ofMessage(text: string): Received {
  const message = JSON.parse(text) as Message;
  const id = message.call_id ?? -1;
  switch (message.event) {
    case "call-incoming":
      return { kind: "incoming", mark: id, sentAt: Number(message.caller_name) };
    case "call-answered":
      return { kind: "answered", mark: id, sentAt: null };
    case "call-ended":
      return { kind: "ended", mark: id, sentAt: null };
    default:
      return { kind: "status", mark: message.account_status ?? -1, sentAt: null };
  }
}
