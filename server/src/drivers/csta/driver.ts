import type { CommandRequest, CommandType } from "@callboard/shared/commands/command";
import type { EventOf } from "@callboard/shared/board/event";
import type { AccountId } from "@callboard/shared/board/ids";
import { outcomeOf } from "@callboard/shared/commands/outcome";
import { why } from "@callboard/shared/commands/reason";
import { unreachable } from "@callboard/shared/unreachable";
import type { Driver, DriverParts, Effect, Framing } from "../driver.ts";
import { CORRELATIONS } from "./correlation.ts";
import { nextDeadline, settleOverdue } from "./deadlines.ts";
import { decode } from "./decode.ts";
import type { Decoded } from "./decode.ts";
import { CstaContext } from "./context.ts";
import { dialectOf } from "./dialects.ts";
import { ResponseRouter } from "./response-router.ts";
import { handleCallEvent } from "./events.ts";
import { featureChanged } from "./feature-commands.ts";
import { SessionLifecycle } from "./session-lifecycle.ts";
import { KnownCalls } from "./known-calls.ts";
import { Secret } from "./mask.ts";
import { start } from "./start.ts";
import { systemReported } from "./system-status.ts";

/** What a server can do in any dialect. Registering telephones is none of CSTA's business. */
export const CSTA_CAPABILITIES: readonly CommandType[] = [
  "make-call",
  "answer",
  "hang-up",
  "switch",
  "hold",
  "retrieve",
  "consult",
  "transfer",
  "reconnect",
  "blind-transfer",
  "divert",
  "pick-up",
  "send-digits",
  "set-do-not-disturb",
  "set-forwarding",
  "refresh",
];

/** Translates between the board and CSTA, in the dialect and the framing that the configuration names. */
export class CstaDriver implements Driver {
  readonly framing: Framing;
  readonly capabilities = CSTA_CAPABILITIES;
  readonly #context: CstaContext;
  readonly #secret: Secret;
  readonly #lifecycle: SessionLifecycle;
  readonly #responses: ResponseRouter;

  constructor({ server, board, nonce, access }: DriverParts) {
    if (!access) throw new Error(`Nothing says how the server "${server}" is spoken to.`);
    this.framing = access.framing;
    this.#secret = new Secret(access.login?.password ?? "");
    const dialect = dialectOf(access);
    const calls = new KnownCalls(board, dialect.trustsEmptyLists);
    const correlation = CORRELATIONS[access.framing];
    this.#context = new CstaContext({
      server,
      nonce,
      calls,
      secret: this.#secret,
      dialect,
      correlation,
    });
    this.#lifecycle = new SessionLifecycle(this.#context, access);
    this.#responses = new ResponseRouter(this.#context, this.#lifecycle);
  }

  opened(now: number): readonly Effect[] {
    return this.#turn(now, () => this.#lifecycle.begin());
  }

  leaving(now: number): readonly Effect[] {
    this.#context.now = now;
    this.#lifecycle.leave();
    return this.#context.takeEffects();
  }

  lost(now: number): readonly Effect[] {
    const context = this.#context;
    context.now = now;
    this.#lifecycle.closed();
    // What is known becomes stale here as it does on every board.
    const link = { state: "down", since: now, reason: null } as const;
    context.calls.apply({ type: "link-changed", server: context.server, link, at: now });
    for (const command of context.commands.all) {
      const isSent = command.sentAt !== null;
      context.settle(
        command,
        isSent
          ? outcomeOf("unknown", why("link-dropped-after"))
          : outcomeOf("not-sent", why("link-dropped-before")),
      );
    }
    context.requests.clear();
    context.monitors.clear();
    context.snapshots.clear();
    context.features.clear();
    return context.takeEffects();
  }

  configured(fact: EventOf<"configuration-applied">, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const context = this.#context;
      const before = new Set(context.calls.accounts.map(({ id }) => id));
      context.calls.apply(fact);
      if (!this.#lifecycle.isBegun) return;
      for (const { id } of context.calls.accounts) if (!before.has(id)) this.#lifecycle.added(id);
    });
  }

  receive(text: string, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const { requestId, xml } = this.#context.correlation.read(text);
      this.#handle(decode(xml, requestId));
    });
  }

  command(request: CommandRequest, now: number): readonly Effect[] {
    return this.#turn(now, () => start(this.#context, request));
  }

  probe(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      // An answer that is owed is as good a sign of life as another.
      const isOwed = this.#context.requests.inFlight.length > 0;
      if (this.#lifecycle.isOnline && !isOwed) this.#responses.probe();
    });
  }

  wake(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      settleOverdue(this.#context);
      this.#responses.settleOverdue();
      this.#lifecycle.wake();
    });
  }

  nextWake(): number | null {
    const { requests, snapshots } = this.#context;
    const look = this.#lifecycle.isOnline ? snapshots.next() : Infinity;
    const next = Math.min(
      requests.nextDeadline(),
      look,
      nextDeadline(this.#context),
      this.#lifecycle.next(),
    );
    return next === Infinity ? null : next;
  }

  mask(text: string): string {
    return this.#secret.mask(text);
  }

  #handle(decoded: Decoded): void {
    const context = this.#context;
    switch (decoded.kind) {
      case "nothing":
      case "shown-only":
        return;
      case "problem":
        context.report(decoded.problem, decoded.detail);
        return;
      case "call":
        // Nothing is known of a session that has not begun.
        if (this.#lifecycle.isBegun) handleCallEvent(context, decoded.event);
        return;
      case "monitored":
        if (context.calls.hasAccount(decoded.device)) {
          context.monitors.bind(decoded.monitor, decoded.device as AccountId);
        }
        return;
      case "device":
        this.#serviceChanged(decoded);
        return;
      case "feature":
        this.#featureChanged(decoded);
        return;
      case "system":
        systemReported(context, decoded);
        return;
      case "terminated":
        this.#lifecycle.terminated(decoded.sessionId, decoded.text);
        return;
      case "answer":
        this.#responses.answered(decoded);
        return;
      case "refusal":
        this.#responses.refused(decoded);
        return;
      default:
        unreachable(decoded);
    }
  }

  #serviceChanged(told: Extract<Decoded, { kind: "device" }>): void {
    const account = this.#accountOf(told);
    if (account !== undefined) this.#context.showService(account, told.isInService);
  }

  #featureChanged(changed: Extract<Decoded, { kind: "feature" }>): void {
    if (!this.#lifecycle.isBegun) return;
    const account = this.#accountOf(changed);
    if (account !== undefined) featureChanged(this.#context, account, changed.told);
  }

  #accountOf({ device, monitor }: { device: string; monitor: string | null }) {
    const ids = this.#context.calls.accounts.map(({ id }) => id);
    const account = this.#context.monitors.find(monitor, ids) ?? ids.find((id) => id === device);
    if (account === undefined) this.#context.report("unknown-device", device);
    return account;
  }

  /** One call of the driver: what there is to do, then what is due, and what waits for its turn. */
  #turn(now: number, work: () => void): readonly Effect[] {
    const context = this.#context;
    context.now = now;
    work();
    if (this.#lifecycle.isOnline)
      for (const account of context.snapshots.take(now)) context.requestSnapshot(account);
    if (this.#lifecycle.isBegun) context.sendReady();
    return context.takeEffects();
  }
}
