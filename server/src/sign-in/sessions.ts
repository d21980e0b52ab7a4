import { randomUUID } from "node:crypto";
import { Role } from "@callboard/shared/access/role";
import * as z from "zod/mini";
import type { Store } from "../store/store.ts";
import { principalOf } from "../people/store.ts";
import type { People, Person } from "../people/store.ts";
import type { Principal } from "@callboard/shared/access/principal";
import { hashOf, newSecret } from "../secrets.ts";
import { limitsOf } from "./sign-in-limits.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

const MAX_EACH = 20;

/** Where a person signed in from. */
export interface Origin {
  address: string;
  browser: string;
}

/** A session as its owner sees it in a list. */
export interface SessionInfo extends Origin {
  id: string;
  createdAt: number;
  usedAt: number;
}

/** A browser's session. While it is idle the view stays live and commands need the password. */
export interface Session {
  id: string;
  who: Principal;
  isIdle: boolean;
}

const Row = z.object({
  id: z.string(),
  person: z.string(),
  created_at: z.number(),
  used_at: z.number(),
  address: z.string(),
  browser: z.string(),
});
const COLUMNS = "id, person, created_at, used_at, address, browser";

/** The sessions, by their browsers' secrets. */
export class Sessions {
  readonly #store: Store;
  readonly #people: People;
  readonly #now: () => number;
  readonly #limits: ReturnType<typeof limitsOf>;
  /** Last use of sessions whose use could not be stored. */
  readonly #unwritten = new Map<string, number>();

  constructor(parts: { store: Store; people: People; now: () => number; signIn: SignInLimits }) {
    this.#store = parts.store;
    this.#people = parts.people;
    this.#now = parts.now;
    this.#limits = limitsOf(parts.signIn);
  }

  /** Begins a session; returns the browser's secret, which is kept nowhere else. */
  begin(person: Person, { address, browser }: Origin): string {
    const secret = newSecret();
    const at = this.#now();
    this.#store.transaction(() => {
      this.#store.run(
        `insert into sessions (hash, ${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)`,
        ...[hashOf(secret), randomUUID(), person.id, at, at, address, browser.slice(0, 256)],
      );
      this.#store.run("update people set signed_in_at = ? where id = ?", at, person.id);
      // The oldest end: of a hundred sessions most are forgotten.
      this.#store.run(
        `delete from sessions where person = ? and id not in
           (select id from sessions where person = ? order by created_at desc limit ${MAX_EACH})`,
        ...[person.id, person.id],
      );
    });
    return secret;
  }

  /** The session of a secret; null when it has ended or never existed. */
  find(secret: string): Session | null {
    return this.#one("hash = ?", hashOf(secret));
  }

  /** A session by its id, for a client that has proved ownership otherwise. */
  byId(id: string): Session | null {
    return this.#one("id = ?", id);
  }

  #one(where: string, value: string): Session | null {
    const [row] = this.#store.rows(Row, `select ${COLUMNS} from sessions where ${where}`, value);
    const person = row && this.#people.byId(row.person)?.person;
    if (!row || !person || person.isDisabled) return null;
    const { idleMs, absoluteMs } = this.#limits(person.role);
    if (this.#now() - row.created_at >= absoluteMs) return null;
    const usedAt = Math.max(row.used_at, this.#unwritten.get(row.id) ?? 0);
    return { id: row.id, who: principalOf(person), isIdle: this.#now() - usedAt >= idleMs };
  }

  /** Records a use. An idle session stays idle until the password is given. */
  used(session: Session): void {
    if (!session.isIdle) this.#note(session.id, this.#limits(session.who.role).useMs);
  }

  /** The password was given again. */
  wake(id: string): void {
    this.#note(id, 0);
  }

  /** A person's sessions, the last used first. */
  of(person: string): SessionInfo[] {
    const sql = `select ${COLUMNS} from sessions where person = ? order by used_at desc`;
    return this.#store.rows(Row, sql, person).map((row) => {
      const { id, address, browser, created_at: createdAt, used_at: usedAt } = row;
      return { id, address, browser, createdAt, usedAt };
    });
  }

  /** Those of a person that hold now. */
  holding({ id, role }: Pick<Person, "id" | "role">): SessionInfo[] {
    const { absoluteMs } = this.#limits(role);
    return this.of(id).filter(({ createdAt }) => this.#now() - createdAt < absoluteMs);
  }

  /** Deletes ended sessions. On a full disk they stay until the next time. */
  sweep(): void {
    try {
      for (const role of Role.options)
        this.#store.run(
          "delete from sessions where created_at <= ? and person in (select id from people where role = ?)",
          ...[this.#now() - this.#limits(role).absoluteMs, role],
        );
    } catch {
      return; // ended sessions admit no client, and the audit reports a store that cannot be written
    }
  }

  /** Ends all sessions of a person. */
  endAll(person: string): void {
    this.#store.run("delete from sessions where person = ?", person);
  }

  /** Ends one of a person's sessions; false when it does not exist. */
  end(id: string, person: string): boolean {
    return this.#store.run("delete from sessions where id = ? and person = ?", id, person) > 0;
  }

  /** A full disk must not stop a command here: that is the audit's decision. */
  #note(id: string, sinceMs: number): void {
    const at = this.#now();
    try {
      this.#store.run(
        "update sessions set used_at = ? where id = ? and used_at <= ?",
        ...[at, id, at - sinceMs],
      );
      this.#unwritten.delete(id);
    } catch {
      this.#unwritten.set(id, at);
    }
  }
}
