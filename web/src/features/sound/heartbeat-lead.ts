import * as z from "zod/mini";
import { parseJson } from "@callboard/shared/text/json-text";
import type { Lead, LeadListener } from "./lead.ts";

const KEY = "callboard.ring-lead";
const RENEW_MS = 1000;
/** Longer than the second to which browsers throttle the timers of hidden tabs. */
const STALE_MS = 3000;
/** After this time, two simultaneous claimants read the same claim: the last one written. */
const SETTLE_MS = 80;
const JITTER_MS = 150;

const Claim = z.object({ tab: z.string(), at: z.number() });
type Claim = z.infer<typeof Claim>;

interface HeartbeatLeadParts {
  /** Identifies this tab. */
  tab: string;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  /** Calls back after a write by another tab; the returned function unsubscribes. */
  onWrite: (changed: (key: string | null) => void) => () => void;
  /** A clock that all tabs share. */
  now: () => number;
  random: () => number;
  /** Schedules a callback; the returned function cancels it. */
  after: (ms: number, act: () => void) => () => void;
  tell: LeadListener;
}

/** For pages on plain http, where browsers have no locks: a claim in the storage, renewed while its tab lives. */
export class HeartbeatLead implements Lead {
  readonly #parts: HeartbeatLeadParts;
  #leads = false;
  #callOff: () => void = () => undefined;
  #unfollow: (() => void) | null = null;

  constructor(parts: HeartbeatLeadParts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.#unfollow) return;
    this.#unfollow = this.#parts.onWrite((key) => {
      // A timer of a hidden tab may sleep for a minute; a storage event arrives at once, so two leaders never last longer.
      if (key === KEY || key === null) this.#soon();
    });
    this.#soon();
  }

  stop(): void {
    if (!this.#unfollow) return;
    this.#unfollow();
    this.#unfollow = null;
    this.#callOff();
    if (this.#isMine(this.#claim())) this.#write(null);
    this.#become(false);
  }

  isLed(): Promise<boolean> {
    return Promise.resolve(this.#isFresh(this.#claim()));
  }

  #soon(): void {
    const claim = this.#claim();
    if (this.#isFresh(claim) && !this.#isMine(claim)) this.#become(false);
    this.#next(this.#isFresh(claim) ? RENEW_MS : this.#parts.random() * JITTER_MS);
  }

  #look(): void {
    const claim = this.#claim();
    if (this.#isFresh(claim) && !this.#isMine(claim)) {
      this.#become(false);
      this.#next(RENEW_MS);
      return;
    }
    const wasMine = this.#isMine(claim);
    const isKept = this.#write({ tab: this.#parts.tab, at: this.#parts.now() });
    // Without storage no tab knows of another: each rings, because two rings beat none.
    if (wasMine || !isKept) this.#become(true);
    this.#next(wasMine || !isKept ? RENEW_MS : SETTLE_MS);
  }

  #next(ms: number): void {
    this.#callOff();
    this.#callOff = this.#parts.after(ms, () => this.#look());
  }

  #become(leads: boolean): void {
    if (leads === this.#leads) return;
    this.#leads = leads;
    this.#parts.tell(leads);
  }

  #isMine(claim: Claim | null): boolean {
    return claim?.tab === this.#parts.tab;
  }

  #isFresh(claim: Claim | null): boolean {
    // Nor one from the future, which a clock that was set back leaves behind.
    return claim !== null && Math.abs(this.#parts.now() - claim.at) < STALE_MS;
  }

  #claim(): Claim | null {
    try {
      const json = parseJson(this.#parts.storage.getItem(KEY) ?? "");
      return (json.ok && Claim.safeParse(json.value).data) || null;
    } catch {
      return null; // unreadable storage has no claim
    }
  }

  #write(claim: Claim | null): boolean {
    try {
      if (claim) this.#parts.storage.setItem(KEY, JSON.stringify(claim));
      else this.#parts.storage.removeItem(KEY);
      return true;
    } catch {
      return false; // private windows may refuse to store anything
    }
  }
}
