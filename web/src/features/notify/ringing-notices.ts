import type { CallKey } from "@callboard/shared/board/ids";
import type { NoticeSystem, SystemNotice } from "./notice-system.ts";

/** A ringing call in words. */
export interface RingingWords extends Pick<SystemNotice, "title" | "body"> {
  key: CallKey;
}

interface RingingNoticesParts {
  /** Null if unavailable. */
  system: Pick<NoticeSystem, "permission" | "show"> | null;
  /** Whether the user has declined them. */
  isDeclined: () => boolean;
  /** Whether any tab of this browser leads. */
  isLed: () => Promise<boolean>;
  /** Brings this tab to the front. */
  comeForward: () => void;
}

/** One notification for each call that rings unseen. */
export class RingingNotices {
  readonly #parts: RingingNoticesParts;
  readonly #open = new Map<CallKey, () => void>();
  /** Pressed ones are not repeated: the browser may refuse to bring the tab to the front. */
  readonly #pressed = new Set<CallKey>();
  #wanted: ReadonlySet<CallKey> = new Set();

  constructor(parts: RingingNoticesParts) {
    this.#parts = parts;
  }

  /** Takes the calls that ring unseen now, and whether this tab leads: shows their notifications, and closes all others. */
  follow(unseen: readonly RingingWords[], leads: boolean): void {
    const calls = this.#isAllowed() ? unseen : [];
    this.#wanted = new Set(calls.map(({ key }) => key));
    for (const key of this.#open.keys()) if (!this.#wanted.has(key)) this.#close(key);
    for (const key of this.#pressed) if (!this.#wanted.has(key)) this.#pressed.delete(key);
    for (const call of calls) void this.#show(call, leads);
  }

  #isAllowed(): boolean {
    return this.#parts.system?.permission() === "granted" && !this.#parts.isDeclined();
  }

  async #show(call: RingingWords, leads: boolean): Promise<void> {
    // The tab that rings also notifies; if no tab leads, all notify, and the tag merges their notifications.
    if (!leads && (await this.#parts.isLed())) return;
    // By now it may have stopped ringing, or may be visible.
    const { key, title, body } = call;
    if (!this.#wanted.has(key) || this.#open.has(key) || this.#pressed.has(key)) return;
    const press = () => {
      this.#parts.comeForward();
      this.#pressed.add(key);
      this.#close(key);
    };
    const close = this.#parts.system?.show({ tag: key, title, body, press });
    if (close) this.#open.set(key, close);
  }

  #close(key: CallKey): void {
    this.#open.get(key)?.();
    this.#open.delete(key);
  }
}
