import type { CommandRequest, CommandType } from "@callboard/shared/commands/command";
import type { EventOf } from "@callboard/shared/board/event";
import { unreachable } from "@callboard/shared/unreachable";
import type { Driver, DriverParts, Effect, Framing } from "../driver.ts";
import { LOST } from "../kit/commands-in-flight.ts";
import { nextWake } from "../kit/next-wake.ts";
import { readAccess } from "./access.ts";
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
import { CstaCalls } from "./known-calls.ts";
import { Secret } from "./mask.ts";
import { start } from "./start.ts";
import { systemReported } from "./system-status.ts";

/** The capabilities of every dialect. CSTA does not register telephones. */
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

/** Translates between the board and CSTA, in the configured dialect and framing. */
export class CstaDriver implements Driver {
  readonly framing: Framing;
  readonly capabilities = CSTA_CAPABILITIES;
  readonly #context: CstaContext;
  readonly #secret: Secret;
  readonly #lifecycle: SessionLifecycle;
  readonly #responses: ResponseRouter;

  constructor({ server, board, nonce, access }: DriverParts) {
    if (!access) throw new Error(`The server "${server}" has no protocol settings.`);
    const own = readAccess(access);
    this.framing = own.framing;
    this.#secret = new Secret(own.login?.password ?? "");
    const dialect = dialectOf(own);
    const calls = new CstaCalls(board, dialect.trustsEmptyLists);
    const correlation = CORRELATIONS[own.framing];
    this.#context = new CstaContext({
      server,
      nonce,
      calls,
      secret: this.#secret,
      dialect,
      correlation,
    });
    this.#lifecycle = new SessionLifecycle(this.#context, own);
    this.#responses = new ResponseRouter(this.#context, this.#lifecycle);
  }

  opened(now: number): readonly Effect[] {
    return this.#turn(now, () => this.#lifecycle.begin());
  }

  closing(now: number): readonly Effect[] {
    return this.#context.turn(now, () => this.#lifecycle.leave());
  }

  lost(now: number): readonly Effect[] {
    const context = this.#context;
    return context.turn(now, () => {
      this.#lifecycle.closed();
      context.linkLost();
      for (const command of context.commands.all) {
        context.settle(command, command.sentAt === null ? LOST.unsent : LOST.sent);
      }
      context.requests.clear();
      context.monitors.clear();
      context.snapshots.clear();
      context.features.clear();
    });
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
      // Any outstanding response serves as a probe.
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
    const snapshotAt = this.#lifecycle.isOnline ? snapshots.next() : Infinity;
    return nextWake(
      requests.nextDeadline(),
      snapshotAt,
      nextDeadline(this.#context),
      this.#lifecycle.next(),
    );
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
        // Without a session nothing is known.
        if (this.#lifecycle.isBegun) handleCallEvent(context, decoded.event);
        return;
      case "monitored":
        if (context.calls.hasAccount(decoded.device)) {
          context.monitors.bind(decoded.monitor, decoded.device);
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

  #serviceChanged(change: Extract<Decoded, { kind: "device" }>): void {
    const account = this.#accountOf(change);
    if (account !== undefined) this.#context.showService(account, change.isInService);
  }

  #featureChanged(changed: Extract<Decoded, { kind: "feature" }>): void {
    if (!this.#lifecycle.isBegun) return;
    const account = this.#accountOf(changed);
    if (account !== undefined) featureChanged(this.#context, account, changed.report);
  }

  #accountOf({ device, monitor }: { device: string; monitor: string | null }) {
    const ids = this.#context.calls.accounts.map(({ id }) => id);
    const account = this.#context.monitors.find(monitor, ids) ?? ids.find((id) => id === device);
    if (account === undefined) this.#context.report("unknown-device", device);
    return account;
  }

  #turn(now: number, work: () => void): readonly Effect[] {
    return this.#context.turn(now, work, () => this.#sendDue());
  }

  #sendDue(): void {
    const context = this.#context;
    if (this.#lifecycle.isOnline) {
      for (const account of context.snapshots.take(context.now)) context.requestSnapshot(account);
    }
    if (this.#lifecycle.isBegun) context.sendReady();
  }
}
