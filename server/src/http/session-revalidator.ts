/** A connected client whose session may be revoked. */
export interface RevocableClient {
  /** Re-validates the session; closes the connection if it has ended. */
  revalidate(): void;
}

/** Re-check at least every 10 s: sessions also expire by time. */
const EVERY_MS = 10_000;

export interface SessionRevalidatorParts {
  /** Changes when people, sessions or tokens were written, by this process or another one. */
  revision: () => string;
  now: () => number;
}

/** Re-validates all connected clients when a session may have been revoked. */
export class SessionRevalidator {
  readonly #parts: SessionRevalidatorParts;
  readonly #clients = new Set<RevocableClient>();
  #revision: string;
  #checkedAt = 0;

  constructor(parts: SessionRevalidatorParts) {
    this.#parts = parts;
    this.#revision = parts.revision();
  }

  add(client: RevocableClient): void {
    this.#clients.add(client);
  }

  remove(client: RevocableClient): void {
    this.#clients.delete(client);
  }

  /** Call this some times a second: the connection of a revoked session closes within one. */
  check(): void {
    const revision = this.#parts.revision();
    const isDue = this.#parts.now() - this.#checkedAt >= EVERY_MS;
    if (revision === this.#revision && !isDue) return;
    this.#revision = revision;
    this.#checkedAt = this.#parts.now();
    for (const client of [...this.#clients]) client.revalidate();
  }
}
