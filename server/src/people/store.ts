import { randomUUID } from "node:crypto";
import { Role } from "@callboard/shared/access/role";
import { Scope } from "@callboard/shared/access/principal";
import type { Principal } from "@callboard/shared/access/principal";
import * as z from "zod/mini";
import type { Store } from "../store/store.ts";

/** A person who can sign in. */
export interface Person {
  id: string;
  name: string;
  role: Role;
  scope: Scope;
  isDisabled: boolean;
  createdAt: number;
  /** The last sign-in; null when never, or not recorded yet. */
  signedInAt: number | null;
  /** The issuer of the person's provider; null for a person with a password. */
  provider: string | null;
}

export type NewPerson = Pick<Person, "name" | "role" | "scope"> & { passwordHash: string };

/** An identity at a provider: its names change, the subject never does. */
export interface Identity {
  issuer: string;
  subject: string;
}

/** A person and the password's hash; null for a person of a provider. */
export interface Found {
  person: Person;
  passwordHash: string | null;
}

/** The fields of a person that can change. */
export type PersonChange = Partial<Pick<NewPerson, "role" | "scope" | "passwordHash">> & {
  isDisabled?: boolean;
};

const Row = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  password: z.string(),
  scope: z.nullable(z.string()),
  is_disabled: z.int(),
  created_at: z.number(),
  signed_in_at: z.nullable(z.number()),
  issuer: z.nullable(z.string()),
});
const Count = z.object({ count: z.int() });
const COLUMNS = "id, name, role, password, scope, is_disabled, created_at, signed_in_at, issuer";

/** Fills the password column, which is not null. No password is compared with it. */
const NO_PASSWORD = "";

/** The last admin who can sign in must stay. */
export class LastAdmin extends Error {}

/** The people who can sign in. People are never deleted, so that the audit's names stay those of one person. */
export class People {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  get areThere(): boolean {
    const [row] = this.#store.rows(Count, "select count(*) as count from people");
    return (row?.count ?? 0) > 0;
  }

  list(): Person[] {
    return this.#store.rows(Row, `select ${COLUMNS} from people order by name`).map(personOf);
  }

  /** A person and the hash of the password; capital letters make no difference. */
  find(name: string): Found | null {
    return this.#one("name = ?", name.normalize("NFC"));
  }

  byId(id: string): Found | null {
    return this.#one("id = ?", id);
  }

  /** The person of an identity at a provider. */
  byIdentity({ issuer, subject }: Identity): Person | null {
    return this.#one("issuer = ? and subject = ?", issuer, subject)?.person ?? null;
  }

  /** Adds a person with a password; null when the name is taken. */
  add({ name, role, scope, passwordHash }: NewPerson): Person | null {
    if (this.find(name)) return null;
    const id = randomUUID();
    const place = scope === null ? null : JSON.stringify(scope);
    const at = this.#now();
    this.#store.run(
      "insert into people (id, name, role, password, scope, created_at) values (?, ?, ?, ?, ?, ?)",
      ...[id, name.normalize("NFC"), role, passwordHash, place, at],
    );
    return this.byId(id)?.person ?? null;
  }

  /** Adds a person of a provider, without a password; null when the name is taken. */
  addFrom(identity: Identity, person: Pick<Person, "name" | "role">): Person | null {
    return this.#store.transaction(() => {
      const added = this.add({ ...person, scope: null, passwordHash: NO_PASSWORD });
      if (added === null) return null;
      const { issuer, subject } = identity;
      const sql = "update people set issuer = ?, subject = ? where id = ?";
      this.#store.run(sql, issuer, subject, added.id);
      return { ...added, provider: issuer };
    });
  }

  /** Changes a person and ends their sessions. Throws `LastAdmin`. */
  change(id: string, change: PersonChange): void {
    this.#store.transaction(() => {
      const found = this.byId(id);
      if (!found) return;
      const next = { ...found.person, passwordHash: found.passwordHash, ...change };
      const scope = next.scope === null ? null : JSON.stringify(next.scope);
      this.#store.run(
        "update people set role = ?, password = ?, scope = ?, is_disabled = ? where id = ?",
        ...[next.role, next.passwordHash ?? NO_PASSWORD, scope, next.isDisabled ? 1 : 0, id],
      );
      this.#store.run("delete from sessions where person = ?", id);
      if (isOwnAdmin(found.person) && !this.hasAdmin) throw new LastAdmin();
    });
  }

  /** Whether an admin can sign in, also while a provider is down. */
  get hasAdmin(): boolean {
    return this.list().some((person) => isOwnAdmin(person) && !person.isDisabled);
  }

  #one(where: string, ...values: string[]): Found | null {
    const sql = `select ${COLUMNS} from people where ${where}`;
    const [row] = this.#store.rows(Row, sql, ...values);
    if (!row) return null;
    return { person: personOf(row), passwordHash: row.issuer === null ? row.password : null };
  }
}

/** A stored person as the rest of the bridge sees one. */
export function principalOf({ id, name, role, scope }: Person): Principal {
  return { kind: "person", id, name, role, scope };
}

/** An admin with a password: one of a provider cannot sign in while it is down. */
function isOwnAdmin({ role, provider }: Person): boolean {
  return role === "admin" && provider === null;
}

function personOf(row: z.infer<typeof Row>): Person {
  const { id, name, role, created_at: createdAt, signed_in_at: signedInAt } = row;
  const scope = row.scope === null ? null : Scope.parse(JSON.parse(row.scope));
  const isDisabled = row.is_disabled !== 0;
  return { id, name, role, scope, isDisabled, createdAt, signedInAt, provider: row.issuer };
}
