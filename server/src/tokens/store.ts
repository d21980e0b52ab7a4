import { randomBytes } from "node:crypto";
import { Role } from "@callboard/shared/access/role";
import { Scope } from "@callboard/shared/access/principal";
import type { Principal } from "@callboard/shared/access/principal";
import * as z from "zod/mini";
import type { Store } from "../store/store.ts";
import { hashOf, newSecret } from "../secrets.ts";

/** What a program sends instead of a password; the secret itself is not stored. */
export interface Token {
  id: string;
  name: string;
  role: Role;
  scope: Scope;
  createdAt: number;
  /** Null for a token that is valid until revoked. */
  expiresAt: number | null;
}

/** A token to create; without a scope it covers all accounts. */
type NewToken = Pick<Token, "name" | "role" | "expiresAt"> & { scope?: Scope };

const Row = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  created_at: z.number(),
  expires_at: z.nullable(z.number()),
  scope: z.nullable(z.string()),
});
const COLUMNS = "id, name, role, created_at, expires_at, scope";

/** The tokens of programs and walls. */
export class Tokens {
  readonly #store: Store;
  readonly #now: () => number;
  /** In memory, because a program that polls each second must not write each second, nor fail on a full disk. */
  readonly #usedAt = new Map<string, number>();

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Creates a token; its secret is returned only here. */
  create({ name, role, expiresAt, scope = null }: NewToken): { token: Token; secret: string } {
    const secret = newSecret();
    const token = {
      id: randomBytes(6).toString("hex"),
      ...{ name, role, scope, expiresAt },
      createdAt: this.#now(),
    };
    this.#store.run(
      `insert into tokens (hash, ${COLUMNS}) values (?, ?, ?, ?, ?, ?, ?)`,
      ...[hashOf(secret), token.id, name, role, token.createdAt, expiresAt],
      scope === null ? null : JSON.stringify(scope),
    );
    return { token, secret };
  }

  list(): Token[] {
    return this.#store.rows(Row, `select ${COLUMNS} from tokens order by created_at`).map(tokenOf);
  }

  /** The client of a secret; null when the token has expired, was revoked or never existed. */
  find(secret: string): Principal | null {
    const sql = `select ${COLUMNS} from tokens where hash = ?`;
    const [row] = this.#store.rows(Row, sql, hashOf(secret));
    if (!row || (row.expires_at !== null && row.expires_at <= this.#now())) return null;
    this.#usedAt.set(row.id, this.#now());
    const { id, name, role, scope } = tokenOf(row);
    return { kind: "token", id, name, role, scope };
  }

  /** When this process last saw the token; null if it has not. */
  usedAt(id: string): number | null {
    return this.#usedAt.get(id) ?? null;
  }

  /** Revokes a token; false when there is no such token. */
  revoke(id: string): boolean {
    return this.#store.run("delete from tokens where id = ?", id) > 0;
  }
}

function tokenOf(row: z.infer<typeof Row>): Token {
  const { id, name, role, created_at: createdAt, expires_at: expiresAt } = row;
  const scope = row.scope === null ? null : Scope.parse(JSON.parse(row.scope));
  return { id, name, role, scope, createdAt, expiresAt };
}
