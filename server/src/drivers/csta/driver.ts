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
import { Desk } from "./desk.ts";
import { dialectOf } from "./dialects.ts";
import { Errands } from "./errands.ts";
import { handleCallEvent } from "./events.ts";
import { featureChanged } from "./feature-errands.ts";
import { Greeting } from "./greeting.ts";
import { KnownLegs } from "./known-legs.ts";
import { Secret } from "./secret.ts";
import { start } from "./start.ts";
import { systemTold } from "./system-status.ts";

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
  readonly #desk: Desk;
  readonly #secret: Secret;
  readonly #greeting: Greeting;
  readonly #errands: Errands;

  constructor({ server, board, nonce, access }: DriverParts) {
    if (!access) throw new Error(`Nothing says how the server "${server}" is spoken to.`);
    this.framing = access.framing;
    this.#secret = new Secret(access.login?.password ?? "");
    const dialect = dialectOf(access);
    const legs = new KnownLegs(board, dialect.trustsEmptyLists);
    const correlation = CORRELATIONS[access.framing];
    this.#desk = new Desk({ server, nonce, legs, secret: this.#secret, dialect, correlation });
    this.#greeting = new Greeting(this.#desk, access);
    this.#errands = new Errands(this.#desk, this.#greeting);
  }

  opened(now: number): readonly Effect[] {
    return this.#turn(now, () => this.#greeting.begin());
  }

  leaving(now: number): readonly Effect[] {
    this.#desk.now = now;
    this.#greeting.leave();
    return this.#desk.takeEffects();
  }

  lost(now: number): readonly Effect[] {
    const desk = this.#desk;
    desk.now = now;
    this.#greeting.closed();
    // What is known becomes stale here as it does on every board.
    const link = { state: "down", since: now, reason: null } as const;
    desk.legs.apply({ type: "link-changed", server: desk.server, link, at: now });
    for (const command of desk.commands.all) {
      const isSent = command.sentAt !== null;
      desk.settle(
        command,
        isSent
          ? outcomeOf("unknown", why("link-dropped-after"))
          : outcomeOf("not-sent", why("link-dropped-before")),
      );
    }
    desk.pending.clear();
    desk.monitors.clear();
    desk.looks.clear();
    desk.features.clear();
    return desk.takeEffects();
  }

  configured(fact: EventOf<"configuration-applied">, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const desk = this.#desk;
      const before = new Set(desk.legs.accounts.map(({ id }) => id));
      desk.legs.apply(fact);
      if (!this.#greeting.isBegun) return;
      for (const { id } of desk.legs.accounts) if (!before.has(id)) this.#greeting.added(id);
    });
  }

  receive(text: string, now: number): readonly Effect[] {
    return this.#turn(now, () => {
      const { requestId, xml } = this.#desk.correlation.read(text);
      this.#handle(decode(xml, requestId));
    });
  }

  command(request: CommandRequest, now: number): readonly Effect[] {
    return this.#turn(now, () => start(this.#desk, request));
  }

  probe(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      // An answer that is owed is as good a sign of life as another.
      const isOwed = this.#desk.pending.inFlight.length > 0;
      if (this.#greeting.isOnline && !isOwed) this.#errands.probe();
    });
  }

  wake(now: number): readonly Effect[] {
    return this.#turn(now, () => {
      settleOverdue(this.#desk);
      this.#errands.settleOverdue();
      this.#greeting.wake();
    });
  }

  nextWake(): number | null {
    const { pending, looks } = this.#desk;
    const look = this.#greeting.isOnline ? looks.next() : Infinity;
    const next = Math.min(
      pending.nextDeadline(),
      look,
      nextDeadline(this.#desk),
      this.#greeting.next(),
    );
    return next === Infinity ? null : next;
  }

  mask(text: string): string {
    return this.#secret.mask(text);
  }

  #handle(decoded: Decoded): void {
    const desk = this.#desk;
    switch (decoded.kind) {
      case "nothing":
      case "shown-only":
        return;
      case "problem":
        desk.report(decoded.problem, decoded.detail);
        return;
      case "call":
        // Nothing is known of a session that has not begun.
        if (this.#greeting.isBegun) handleCallEvent(desk, decoded.event);
        return;
      case "monitored":
        if (desk.legs.hasAccount(decoded.device)) {
          desk.monitors.bind(decoded.monitor, decoded.device as AccountId);
        }
        return;
      case "device":
        this.#serviceChanged(decoded);
        return;
      case "feature":
        this.#featureChanged(decoded);
        return;
      case "system":
        systemTold(desk, decoded);
        return;
      case "terminated":
        this.#greeting.terminated(decoded.sessionId, decoded.text);
        return;
      case "answer":
        this.#errands.answered(decoded);
        return;
      case "refusal":
        this.#errands.refused(decoded);
        return;
      default:
        unreachable(decoded);
    }
  }

  #serviceChanged(told: Extract<Decoded, { kind: "device" }>): void {
    const account = this.#accountOf(told);
    if (account !== undefined) this.#desk.showService(account, told.isInService);
  }

  #featureChanged(changed: Extract<Decoded, { kind: "feature" }>): void {
    if (!this.#greeting.isBegun) return;
    const account = this.#accountOf(changed);
    if (account !== undefined) featureChanged(this.#desk, account, changed.told);
  }

  #accountOf({ device, monitor }: { device: string; monitor: string | null }) {
    const ids = this.#desk.legs.accounts.map(({ id }) => id);
    const account = this.#desk.monitors.find(monitor, ids) ?? ids.find((id) => id === device);
    if (account === undefined) this.#desk.report("unknown-device", device);
    return account;
  }

  /** One call of the driver: what there is to do, then what is due, and what waits for its turn. */
  #turn(now: number, work: () => void): readonly Effect[] {
    const desk = this.#desk;
    desk.now = now;
    work();
    if (this.#greeting.isOnline) for (const account of desk.looks.take(now)) desk.look(account);
    if (this.#greeting.isBegun) desk.sendReady();
    return desk.takeEffects();
  }
}
