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
 * Why the check stopped. `unreadable`: the link is up, but the server sends no known message. `no-password`: nothing
 * was sent.
 */
type Trouble =
  | { kind: "lost" | "unreadable"; reason: string }
  | { kind: "no-password"; found: readonly Why[] };

/** Collects the facts of a session and derives the result of the check. */
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

  /** Whether no further finding can change the result. */
  get areComplete(): boolean {
    return this.#trouble !== null || this.#ids.every((id) => this.#accounts.has(id));
  }

  /** TCP has connected. */
  connected(afterMs: number): void {
    this.#connectedMs = Math.round(afterMs);
  }

  /** Notes which accounts were requested: each protocol names the account in its requests. */
  message({ direction, text }: WireMessage): void {
    if (direction !== "out") return;
    const names = (id: string): boolean =>
      text.includes(JSON.stringify(id)) || text.includes(`>${id}<`);
    for (const id of this.#ids) if (names(id)) this.#asked.add(id);
  }

  /** The password is missing, so the session sends no log-in. */
  withoutPassword(found: readonly Why[]): void {
    this.#trouble = { kind: "no-password", found };
  }

  /** The connection was lost, or never opened. */
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
        return; // Other calls are not part of the check.
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
    // Only the first fact answers the check's request; later ones come from calls in progress.
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
