import type { AccountId } from "@callboard/shared/board/ids";
import type { CstaAccess } from "./access.ts";
import type { CstaContext } from "./context.ts";
import { askFeatures } from "./feature-commands.ts";
import { textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** The state of the session with the server. */
type Phase =
  | { at: "closed" }
  | { at: "starting" }
  /** `waiting`: devices whose monitors have no response so far. */
  | { at: "monitoring"; session: Session; waiting: Set<string> }
  | { at: "online"; session: Session };

interface Session {
  id: string;
  /** In milliseconds; null for a session that does not expire. */
  durationMs: number | null;
  /** When to renew it; null when it does not expire, or while a renewal is under way. */
  renewAt: number | null;
}

/** uni-tel, authentication: its samples ask for 120 s. */
const ASKED_SECONDS = 120;
/** Retrying a wrong password too often may lock the account. */
const REFUSED_MS = 30_000;
const ENDED_MS = 1000;
const LEAST_MS = 2000;
const MOST_MS = 24 * 60 * 60 * 1000;

/**
 * Starts the session, starts the devices' monitors, and renews the session before it expires. Whether a server renews
 * by ResetApplicationSessionTimer (ECMA-354, 7.2) is not documented by uni-tel. If not, the driver starts a new session
 * on the same connection, and if that fails too, on a new connection; it remembers what worked.
 */
export class SessionLifecycle {
  readonly #context: CstaContext;
  readonly #access: CstaAccess;
  #phase: Phase = { at: "closed" };
  #renewsBy: "reset" | "restart" | "reconnect" = "reset";

  constructor(context: CstaContext, access: CstaAccess) {
    this.#context = context;
    this.#access = access;
  }

  get isBegun(): boolean {
    return this.#phase.at === "monitoring" || this.#phase.at === "online";
  }

  get isOnline(): boolean {
    return this.#phase.at === "online";
  }

  begin(): void {
    this.#phase = { at: "starting" };
    this.#start("session");
  }

  closed(): void {
    this.#phase = { at: "closed" };
  }

  /** The server has accepted the log-in. */
  begun(body: Xml): void {
    const session = this.#sessionIn(body);
    const waiting = new Set<string>();
    this.#phase = { at: "monitoring", session, waiting };
    if (this.#access.monitor === "trunk") {
      waiting.add("trunk");
      this.#context.ask({ service: "MonitorTrunk" }, { for: "trunk" });
    } else for (const { id } of this.#context.calls.accounts) this.monitor(id);
    this.#goOnlineIfDone();
  }

  /** A device was added to the configuration; a trunk's monitor already covers it. */
  added(account: AccountId): void {
    if (this.#access.monitor === "device") this.monitor(account);
    else {
      this.#context.snapshotSoon(account);
      if (this.isOnline && !this.#context.features.knows(account))
        askFeatures(this.#context, account);
    }
  }

  /** Starts a device's monitor; a snapshot follows. */
  monitor(account: AccountId): void {
    if (this.#phase.at === "monitoring") this.#phase.waiting.add(account);
    this.#context.ask({ service: "MonitorStart", device: account }, { for: "monitor", account });
  }

  /** A monitor's response has come, positive or negative. */
  monitored(what: string): void {
    if (this.#phase.at !== "monitoring") return;
    this.#phase.waiting.delete(what);
    this.#goOnlineIfDone();
  }

  /** The log-in is refused (ECMA-354, StartApplicationSessionNegResponse, or an error instead). */
  refused(text: string): void {
    const { login } = this.#access;
    const advice =
      login === null
        ? "Perhaps it wants a log-in: none was given."
        : `Check the user${login.pbxDomain === null ? " and the password" : ", the password and the domain"} of the log-in.`;
    this.#context.disconnect(`the server rejected the log-in: ${text}. ${advice}`, REFUSED_MS);
  }

  /** The log-in timed out. Only one is ever under way, so it can be sent again. */
  unanswered(): void {
    if (this.#phase.at === "starting") this.#start("session");
  }

  /** The server has ended the session (ECMA-354, ApplicationSessionTerminated); an earlier session's end is ignored. */
  terminated(sessionId: string | null, text: string): void {
    const own = "session" in this.#phase ? this.#phase.session.id : null;
    if (own === null || (sessionId !== null && sessionId !== own)) return;
    this.#context.disconnect(`the server has ended the session: ${text}`, ENDED_MS);
  }

  renewed(body: Xml): void {
    if (!("session" in this.#phase)) return;
    const { session } = this.#phase;
    const id = textAt(body, "sessionID") ?? session.id;
    const durationMs = durationIn(body) ?? session.durationMs;
    Object.assign(session, { id, durationMs, renewAt: this.#renewalAfter(durationMs) });
    // Whether monitors outlive their session is unknown.
    if (this.#renewsBy === "restart") this.#watchAgain();
  }

  /** The renewal was refused or timed out: tries the next way at once. */
  notRenewed(): void {
    if (!("session" in this.#phase)) return;
    this.#renewsBy = this.#renewsBy === "reset" ? "restart" : "reconnect";
    this.#renew(this.#phase.session);
  }

  wake(): void {
    if (!("session" in this.#phase)) return;
    const { session } = this.#phase;
    if (session.renewAt !== null && session.renewAt <= this.#context.now) this.#renew(session);
  }

  next(): number {
    return ("session" in this.#phase ? this.#phase.session.renewAt : null) ?? Infinity;
  }

  /** Logs out (ECMA-354, StopApplicationSession). */
  leave(): void {
    if (!("session" in this.#phase)) return;
    const sessionId = this.#phase.session.id;
    this.#context.send({ service: "StopApplicationSession", sessionId }, { for: "session" });
  }

  #start(purpose: "session" | "renewal"): void {
    const { login } = this.#access;
    const words = { service: "StartApplicationSession", login, seconds: ASKED_SECONDS } as const;
    this.#context.send(words, { for: purpose });
  }

  #goOnlineIfDone(): void {
    const phase = this.#phase;
    if (phase.at !== "monitoring" || phase.waiting.size > 0) return;
    this.#phase = { at: "online", session: phase.session };
    this.#context.goOnline();
    for (const { id } of this.#context.calls.accounts) {
      this.#context.snapshotSoon(id);
      askFeatures(this.#context, id);
    }
  }

  #watchAgain(): void {
    if (this.#access.monitor === "trunk") {
      this.#context.ask({ service: "MonitorTrunk" }, { for: "trunk" });
    }
    for (const { id } of this.#context.calls.accounts) this.added(id);
  }

  #renew(session: Session): void {
    session.renewAt = null;
    const seconds = Math.round((session.durationMs ?? 0) / 1000) || ASKED_SECONDS;
    switch (this.#renewsBy) {
      case "reset": {
        const words = {
          service: "ResetApplicationSessionTimer",
          sessionId: session.id,
          seconds,
        } as const;
        this.#context.send(words, { for: "renewal" });
        return;
      }
      case "restart":
        this.#start("renewal");
        return;
      case "reconnect":
        this.#context.disconnect("the session ran out, and the server does not renew it", 0);
    }
  }

  #sessionIn(body: Xml): Session {
    const durationMs = durationIn(body);
    const id = textAt(body, "sessionID") ?? "";
    return { id, durationMs, renewAt: this.#renewalAfter(durationMs) };
  }

  /** After half of the duration, which leaves time for another way; a new connection costs more and waits longer. */
  #renewalAfter(durationMs: number | null): number | null {
    if (durationMs === null) return null;
    const share = this.#renewsBy === "reconnect" ? 0.9 : 0.5;
    return this.#context.now + Math.max(LEAST_MS, durationMs * share);
  }
}

/** In seconds on the wire; a missing, zero or invalid value means that the session does not expire. */
function durationIn(body: Xml): number | null {
  const text = textAt(body, "actualSessionDuration") ?? "";
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return seconds === 0 ? null : Math.min(seconds * 1000, MOST_MS);
}
