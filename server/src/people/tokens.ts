import { randomBytes } from "node:crypto";
import { Role } from "@callboard/shared/role";
import type { Who } from "@callboard/shared/who";
import * as z from "zod/mini";
import type { Store } from "../store/store.ts";
import { hashOf, newSecret } from "./secrets.ts";

/** What a program shows instead of a password; the secret itself is not kept. */
export interface Token {
  id: string;
  name: string;
  role: Role;
  createdAt: number;
  /** Null when it holds until it is revoked. */
  expiresAt: number | null;
}

const Row = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  created_at: z.number(),
  expires_at: z.nullable(z.number()),
});
const COLUMNS = "id, name, role, created_at, expires_at";

/** The tokens of programs and walls. */
export class Tokens {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Makes one; its secret is told this once. */
  create({ name, role, expiresAt }: Pick<Token, "name" | "role" | "expiresAt">): {
    token: Token;
    secret: string;
  } {
    const secret = newSecret();
    const token = {
      id: randomBytes(6).toString("hex"),
      ...{ name, role, expiresAt },
      createdAt: this.#now(),
    };
    this.#store.run(
      `insert into tokens (hash, ${COLUMNS}) values (?, ?, ?, ?, ?, ?)`,
      ...[hashOf(secret), token.id, name, role, token.createdAt, expiresAt],
    );
    return { token, secret };
  }

  list(): Token[] {
    return this.#store.rows(Row, `select ${COLUMNS} from tokens order by created_at`).map(tokenOf);
  }

  /** Whom a secret stands for; null when it has expired, was revoked, or never was. */
  find(secret: string): Who | null {
    const sql = `select ${COLUMNS} from tokens where hash = ?`;
    const [row] = this.#store.rows(Row, sql, hashOf(secret));
    if (!row || (row.expires_at !== null && row.expires_at <= this.#now())) return null;
    return { kind: "token", id: row.id, name: row.name, role: row.role, scope: null };
  }

  /** Takes one back; false when there is none such. */
  revoke(id: string): boolean {
    return this.#store.run("delete from tokens where id = ?", id) > 0;
  }
}

function tokenOf(row: z.infer<typeof Row>): Token {
  const { id, name, role, created_at: createdAt, expires_at: expiresAt } = row;
  return { id, name, role, createdAt, expiresAt };
}
