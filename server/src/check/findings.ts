import type { BoardEvent } from "@callboard/shared/event";
import { registrationOf, registrationWords } from "@callboard/shared/registration";
import type { Check, CheckReply } from "@callboard/shared/server-check";
import type { WireMessage } from "@callboard/shared/wire-message";

/** How the connection ended or what is wrong with what came over it. */
interface Trouble {
  /** `unreadable`: the link is there, but what comes over it is no known message. */
  kind: "lost" | "unreadable";
  reason: string;
}

/** Gathers what a session to a server states, and says what it comes to. */
export class Findings {
  readonly #ids: readonly string[];
  readonly #accounts = new Map<string, Check>();
  readonly #asked = new Set<string>();
  #connectedMs: number | null = null;
  #hasAnswered = false;
  #trouble: Trouble | null = null;

  constructor(ids: readonly string[]) {
    this.#ids = ids;
  }

  /** Whether there is nothing more to wait for. */
  get areComplete(): boolean {
    return this.#trouble !== null || this.#ids.every((id) => this.#accounts.has(id));
  }

  /** TCP has connected. */
  connected(afterMs: number): void {
    this.#connectedMs = Math.round(afterMs);
  }

  /** Who has been asked: protocols name the account in what is sent. */
  message({ direction, text }: WireMessage): void {
    if (direction !== "out") return;
    for (const id of this.#ids) if (text.includes(JSON.stringify(id))) this.#asked.add(id);
  }

  fact(event: BoardEvent): void {
    switch (event.type) {
      case "link-changed":
        this.#linkChanged(event.link);
        return;
      case "account-checked":
        this.#account(event.account, known(event.sipCode));
        return;
      case "account-troubled":
        this.#account(event.account, refused(event.text));
        return;
      default:
        return; // Calls that go on meanwhile are no part of a check.
    }
  }

  reply(): CheckReply {
    return {
      connection: this.#connection(),
      firstReply: this.#firstReply(),
      accounts: this.#ids.map((id) => ({ id, ...this.#ofAccount(id) })),
    };
  }

  #linkChanged({ state, reason }: { state: string; reason: string | null }): void {
    if (state === "down") this.#trouble = { kind: "lost", reason: reason ?? "it was closed" };
    else if (state === "connecting" && reason !== null) {
      this.#trouble = { kind: "unreadable", reason };
    } else this.#hasAnswered = true;
  }

  #account(id: string, check: Check): void {
    // The first answer is the one to the question; what comes later is the exercise going on.
    if (!this.#accounts.has(id)) this.#accounts.set(id, check);
  }

  #connection(): Check {
    if (this.#connectedMs !== null) return { state: "good", words: `${this.#connectedMs} ms` };
    const why = this.#trouble?.reason ?? "the host does not answer";
    const words = `No connection: ${why}. Check the host, the port, the firewall between, and that the telephone server runs.`;
    return { state: "failed", words };
  }

  #firstReply(): Check {
    if (this.#connectedMs === null) return untried("There is no connection.");
    if (this.#hasAnswered) return { state: "good", words: "The server answers." };
    if (this.#trouble?.kind === "unreadable") {
      const words = `Something answers, but it is no telephone server of this kind: ${this.#trouble.reason}. Check the port.`;
      return { state: "failed", words };
    }
    const what =
      this.#trouble === null ? "The server says nothing" : `No reply: ${this.#trouble.reason}`;
    const words = `${what}. It is connected to, but it may not be a telephone server: check the port, and that the SIP plan runs.`;
    return { state: "failed", words };
  }

  #ofAccount(id: string): Check {
    const found = this.#accounts.get(id);
    if (found) return found;
    if (!this.#hasAnswered) return untried("The server has not answered yet.");
    if (!this.#asked.has(id)) return untried("There was no time to ask for it. It can be added.");
    const words = "No answer for this account. Check its name in the SIP plan, then check again.";
    return { state: "failed", words };
  }
}

function known(sipCode: number | null): Check {
  const registration = registrationOf(sipCode);
  const words = registrationWords(registration, sipCode);
  if (registration === "registered") return { state: "good", words };
  const saysCode = registration !== "refused" || words.includes(String(sipCode));
  const code = saysCode ? "" : ` (${String(sipCode)})`;
  return {
    state: "good",
    words: `Known to the server. ${words}${code}: log it in on the station.`,
  };
}

function refused(text: string): Check {
  const words = `The server does not take it: ${text}. Check its name in the SIP plan, then check again.`;
  return { state: "failed", words };
}

function untried(words: string): Check {
  return { state: "not-tried", words };
}
