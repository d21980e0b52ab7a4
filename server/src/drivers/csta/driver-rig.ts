import type { Account } from "@callboard/shared/board/account";
import type { Board } from "@callboard/shared/board/board";
import type { Call } from "@callboard/shared/board/call";
import type { Command } from "@callboard/shared/commands/command";
import type { AccountId, CommandId, ServerId } from "@callboard/shared/board/ids";
import type { Outcome } from "@callboard/shared/commands/outcome";
import { reduce } from "@callboard/shared/board/reduce";
import type { Effect } from "../driver.ts";
import type { CstaAccess } from "./access.ts";
import { TEST_ACCESS } from "./conformance-kit.ts";
import { CstaDriver } from "./driver.ts";
import { FROM_SERVER } from "./messages-fixture.ts";

const server = "c1" as ServerId;
export const account = "200" as AccountId;
export const here = { server, account };

/** A driver with its own clock. A request waits until the test answers it. */
export class CstaRig {
  now = 1_000_000;
  board: Board;
  readonly sent: string[] = [];
  readonly reports: { problem: string; detail: string }[] = [];
  readonly ends: { reason: string; retryAfterMs: number }[] = [];
  readonly outcomes = new Map<CommandId, Outcome>();
  readonly driver: CstaDriver;
  isOnline = false;
  #ids = 0;

  constructor(access: Partial<CstaAccess> = {}) {
    this.board = { servers: [], accounts: [line(account)], calls: [], directory: [] };
    const whole = { ...TEST_ACCESS, ...access };
    this.driver = new CstaDriver({ server, board: this.board, nonce: "n", access: whole });
  }

  /** A driver whose session has started and whose device has no calls. */
  static online(access: Partial<CstaAccess> = {}): CstaRig {
    const rig = new CstaRig(access).open().says(FROM_SERVER.started);
    rig.answers(FROM_SERVER.monitoring).answers(FROM_SERVER.nothingThere);
    return rig.answers(FROM_SERVER.disturbable).answers(FROM_SERVER.forwardings);
  }

  /** Configures these devices. */
  configure(...ids: string[]): this {
    const accounts = ids.map((id) => line(id as AccountId));
    const info = { id: server, name: "c", protocol: "csta", capabilities: [] } as const;
    const link = { state: "up", since: 0, reason: null } as const;
    const servers = [{ ...info, link }];
    const fact = { type: "configuration-applied", servers, accounts, at: this.now } as const;
    this.board = reduce(this.board, fact);
    return this.#perform(this.driver.configured(fact, this.now));
  }

  /** The last text that was sent. */
  get last(): string {
    return this.sent.at(-1) ?? "";
  }

  get call(): Call {
    const [call, ...more] = this.board.calls.filter(({ phase }) => phase !== "ended");
    if (!call || more.length > 0) throw new Error(`There are ${more.length + 1} calls or none.`);
    return call;
  }

  get names(): string[] {
    return this.sent.map((text) => /^(?:\d{4} )?<(\w+)/.exec(text)?.[1] ?? "");
  }

  open(): this {
    return this.#perform(this.driver.opened(this.now));
  }

  lose(): this {
    const link = { state: "down", since: this.now, reason: null } as const;
    this.board = reduce(this.board, { type: "link-changed", server, link, at: this.now });
    return this.#perform(this.driver.lost(this.now));
  }

  says(...texts: string[]): this {
    for (const text of texts) this.#perform(this.driver.receive(text, this.now));
    return this;
  }

  /** Receives it with the id of the last request: in front of it in J.2, otherwise in place of the fixture's. */
  answers(text: string): this {
    const [label] = /^\d{4} /.exec(this.last) ?? [];
    if (label !== undefined) return this.says(`${label}${text}`);
    const id = /<requestID>([^<]*)</.exec(this.last)?.[1] ?? "";
    return this.says(text.replace(/<requestID>[^<]*</, `<requestID>${id}<`));
  }

  /** Answers the last request of that name, in J.2. */
  answersTo(name: string, text: string): this {
    const asked = this.sent.findLast((sent) => sent.slice(5).startsWith(`<${name} `));
    if (asked === undefined) throw new Error(`No request ${name} was sent.`);
    return this.says(`${asked.slice(0, 5)}${text}`);
  }

  give(command: Command): CommandId {
    const id = `00000000-0000-4000-8000-${String((this.#ids += 1)).padStart(12, "0")}` as CommandId;
    this.#perform(this.driver.command({ id, by: "IOS-1", command }, this.now));
    return id;
  }

  probe(): this {
    return this.#perform(this.driver.probe(this.now));
  }

  pass(ms: number): this {
    const end = this.now + ms;
    for (let next = this.driver.nextWake(); next !== null && next <= end;) {
      this.now = Math.max(this.now + 1, next);
      this.#perform(this.driver.wake(this.now));
      next = this.driver.nextWake();
    }
    this.now = Math.max(this.now, end);
    return this;
  }

  #perform(effects: readonly Effect[]): this {
    for (const effect of effects) {
      if (effect.do === "publish") this.board = reduce(this.board, effect.event);
      else if (effect.do === "send") this.sent.push(effect.text);
      else if (effect.do === "report") this.reports.push(effect);
      else if (effect.do === "go-online") this.isOnline = true;
      else if (effect.do === "disconnect") this.ends.push(effect);
      else this.outcomes.set(effect.id, effect.outcome);
    }
    return this;
  }
}

function line(id: AccountId): Account {
  const blank = { number: null, name: null, group: null, sipCode: null, checkedAt: null };
  const state = { freshness: "stale", registration: "unknown", lastError: null } as const;
  return { server, id, ...blank, ...state, priority: false, origin: "configured", asked: null };
}
