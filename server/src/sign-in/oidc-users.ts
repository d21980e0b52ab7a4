import type { AuditKind } from "@callboard/shared/audit/audit-entry";
import { showable } from "@callboard/shared/text/plain-text";
import type { Role } from "@callboard/shared/access/role";
import { PersonName } from "@callboard/shared/access/sign-in";
import type { Principal } from "@callboard/shared/access/principal";
import type { Audit } from "../audit/store.ts";
import { principalOf } from "../people/store.ts";
import type { Identity, People, Person } from "../people/store.ts";
import type { Origin, Session, Sessions } from "./sessions.ts";

/** A provider's verified claims about a person. */
export interface Vouched extends Identity {
  /** The names, the best first; the last resort is the subject. */
  names: readonly string[];
  /** Null when no claim maps to a role. */
  role: Role | null;
}

/** Why a person whom the provider knows is not admitted. */
export type NotAdmitted = "no-admin" | "no-role" | "disabled" | "somebody-else" | "session-over";

/** `secret` is for the browser; null when its own session was woken. */
export type Admission = { ok: true; who: Principal; secret: string | null } | Refusal;
type Refusal = { ok: false; why: NotAdmitted };

interface OidcUsersParts {
  people: People;
  sessions: Sessions;
  audit: Audit;
}

const MAX_NAME = 64;

/** People who sign in at a provider: stored by issuer and subject, with the role from each sign-in. */
export class OidcUsers {
  readonly #people: People;
  readonly #sessions: Sessions;
  readonly #audit: Audit;

  constructor({ people, sessions, audit }: OidcUsersParts) {
    this.#people = people;
    this.#sessions = sessions;
    this.#audit = audit;
  }

  /** Admits a person, or says why not. Both are audited. */
  admit(vouched: Vouched, origin: Origin): Admission {
    const known = this.#admissible(vouched);
    if ("ok" in known) return this.#refused(vouched, known, origin);
    const person = this.#asVouched(vouched, known, origin);
    return this.#signedIn(person, origin);
  }

  /** Unlocks an idle session of the same person. A changed role begins a new session. */
  wake(id: string, vouched: Vouched, origin: Origin): Admission {
    const known = this.#admissible(vouched);
    if ("ok" in known) return this.#refused(vouched, known, origin);
    const session = this.#sessions.byId(id);
    const why = refusalOf(session, known.person);
    if (why !== null) return this.#refused(vouched, { ok: false, why }, origin);
    const person = this.#asVouched(vouched, known, origin);
    if (this.#sessions.byId(id) === null) return this.#signedIn(person, origin);
    this.#sessions.wake(id);
    return { ok: true, who: principalOf(person), secret: null };
  }

  /** Audits a refusal with its reason. */
  noteRefused(why: string, from: string, name?: string): void {
    const detail = { by: "openid", why, ...(name === undefined ? {} : { name: showable(name) }) };
    this.#audit.append({ kind: "sign-in-refused", who: null, from, detail });
  }

  #admissible(vouched: Vouched): Admissible | Refusal {
    // The first admin comes from the setup link, before all other people.
    if (!this.#people.hasAdmin) return { ok: false, why: "no-admin" };
    const person = this.#people.byIdentity(vouched);
    if (person?.isDisabled === true) return { ok: false, why: "disabled" };
    const { role } = vouched;
    return role === null ? { ok: false, why: "no-role" } : { person, role };
  }

  /** The person with the provider's current data: added, or updated; a changed role ends the sessions. */
  #asVouched(vouched: Vouched, { person, role }: Admissible, origin: Origin): Person {
    if (person?.role === role) return person;
    if (person === null) {
      const added = this.#added(vouched, role);
      this.#note("person-added", added, { origin, more: { act: "add", name: added.name, role } });
      return added;
    }
    this.#people.change(person.id, { role });
    const changed = { ...person, role };
    const more = { act: "change", name: person.name, role };
    this.#note("person-changed", changed, { origin, more });
    return changed;
  }

  #signedIn(person: Person, origin: Origin): Admission {
    const secret = this.#sessions.begin(person, origin);
    this.#note("signed-in", person, { origin });
    return { ok: true, who: principalOf(person), secret };
  }

  #added({ names, issuer, subject }: Vouched, role: Role): Person {
    const wanted = names.map(cleaned).find((name) => name !== "") ?? "OpenID";
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? wanted : numbered(wanted, count);
      const added = this.#people.addFrom({ issuer, subject }, { name, role });
      if (added !== null) return added;
    }
  }

  #refused({ names: [name] }: Vouched, refusal: Refusal, { address }: Origin): Refusal {
    this.noteRefused(refusal.why, address, name);
    return refusal;
  }

  #note(kind: AuditKind, person: Person, { origin, more = {} }: Noted): void {
    const { kind: as, id, name, role } = principalOf(person);
    const who = { kind: as, id, name, role };
    this.#audit.append({ kind, who, from: origin.address, detail: { by: "openid", ...more } });
  }
}

interface Admissible {
  /** Null at the first sign-in. */
  person: Person | null;
  role: Role;
}

interface Noted {
  origin: Origin;
  more?: Record<string, unknown>;
}

function refusalOf(session: Session | null, person: Person | null): NotAdmitted | null {
  if (session === null) return "session-over";
  return session.who.id === person?.id ? null : "somebody-else";
}

/** A valid name made from a claim; empty when no character is allowed. */
function cleaned(name: string): string {
  const cut = cutTo(MAX_NAME, showable(name.normalize("NFC")).replace(/\s+/g, " "));
  return PersonName.safeParse(cut).success ? cut : "";
}

function numbered(name: string, count: number): string {
  const end = ` (${count})`;
  return cutTo(MAX_NAME - end.length, name) + end;
}

/** Not through the middle of a character. */
function cutTo(most: number, text: string): string {
  const parts = Array.from(text);
  while (parts.join("").length > most) parts.pop();
  return parts.join("").trim();
}
