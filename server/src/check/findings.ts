import type { BoardEvent } from "@callboard/shared/board/event";
import type { Why } from "@callboard/shared/commands/why";
import { checked, finding } from "@callboard/shared/servers/finding";
import type { FindingCode } from "@callboard/shared/servers/finding";
import type { Check, CheckReply } from "@callboard/shared/servers/server-check";
import type { WireMessage } from "@callboard/shared/protocol/wire-message";
import { WORDS } from "./check-words.ts";
import type { CheckWords } from "./check-words.ts";
import { linkFinding, said } from "./link-finding.ts";

/**
 * How the connection ended or what is wrong with what came over it. `unreadable`: the link is there, but what comes over it
 * is no known message. `no-password`: nothing was said.
 */
type Trouble =
  | { kind: "lost" | "unreadable"; reason: string }
  | { kind: "no-password"; found: readonly Why[] };

/** Gathers what a session to a server states, and says what it comes to. */
export class Findings {
  readonly #ids: readonly string[];
  readonly #words: CheckWords;
  readonly #accounts = new Map<string, Check>();
  readonly #asked = new Set<string>();
  #connectedMs: number | null = null;
  #hasAnswered = false;
  #trouble: Trouble | null = null;

  constructor({ accounts, protocol }: { accounts: readonly { id: string }[]; protocol: string }) {
    this.#ids = accounts.map(({ id }) => id);
    this.#words = WORDS[protocol] ?? WORDS.telestra;
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
    const names = (id: string): boolean =>
      text.includes(JSON.stringify(id)) || text.includes(`>${id}<`);
    for (const id of this.#ids) if (names(id)) this.#asked.add(id);
  }

  /** The server is not logged in to: its password is not where it should be. */
  withoutPassword(found: readonly Why[]): void {
    this.#trouble = { kind: "no-password", found };
  }

  /** There is no connection, and why. */
  lost(reason: string): void {
    this.#trouble = { kind: "lost", reason };
  }

  fact(event: BoardEvent): void {
    switch (event.type) {
      case "link-changed":
        this.#linkChanged(event.link);
        return;
      case "account-checked":
        this.#account(event.account, this.#words.known(event));
        return;
      case "account-troubled":
        this.#account(event.account, this.#words.refused(event.text));
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
    if (state === "down") this.lost(reason ?? "it was closed");
    else if (state === "connecting" && reason !== null) {
      this.#trouble = { kind: "unreadable", reason };
    } else this.#hasAnswered = true;
  }

  #account(id: string, check: Check): void {
    // The first answer is the one to the question; what comes later is the exercise going on.
    if (!this.#accounts.has(id)) this.#accounts.set(id, check);
    this.#hasAnswered = true;
  }

  #connection(): Check {
    if (this.#connectedMs !== null)
      return checked("good", finding("connected", String(this.#connectedMs)));
    const why =
      this.#trouble?.kind === "lost" ? linkFinding(this.#trouble.reason) : finding("host-silent");
    return checked("failed", finding("no-connection"), why, finding("check-address"));
  }

  #firstReply(): Check {
    if (this.#connectedMs === null) return untried("not-connected");
    if (this.#hasAnswered) return checked("good", this.#words.answers);
    switch (this.#trouble?.kind) {
      case "no-password":
        return checked(
          "failed",
          finding("nothing-sent"),
          ...this.#trouble.found,
          finding("set-password"),
        );
      case "unreadable":
        return checked("failed", finding("no-telephone-server"), said(this.#trouble.reason));
      case "lost":
        return checked("failed", ...this.#words.lost(this.#trouble.reason));
      case undefined:
        return checked("failed", ...this.#words.silent);
    }
  }

  #ofAccount(id: string): Check {
    const found = this.#accounts.get(id);
    if (found) return found;
    if (!this.#hasAnswered) return untried("not-answered-yet");
    if (!this.#asked.has(id)) return untried("not-asked");
    return checked("failed", ...this.#words.unanswered);
  }
}

function untried(code: FindingCode): Check {
  return checked("not-tried", finding(code));
}
