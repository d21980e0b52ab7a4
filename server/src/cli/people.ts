import { userInfo } from "node:os";
import { unreachable } from "@callboard/shared/unreachable";
import { hashPassword, passwordProblem } from "../people/password.ts";
import { LastAdmin, People } from "../people/store.ts";
import type { Person, PersonChange } from "../people/store.ts";
import { Tokens } from "../tokens/store.ts";
import { Audit } from "../audit/store.ts";
import type { AuditEntry } from "@callboard/shared/audit/audit-entry";
import type { Store } from "../store/store.ts";
import { Exit, FAILED } from "./exit.ts";
import type { PeopleAction } from "./people-arguments.ts";

const DAY_MS = 24 * 60 * 60_000;

/** Carries out a command on users or tokens; returns the text to print. A running bridge notices the change by itself. */
export async function managePeople(
  action: PeopleAction,
  store: Store,
  readPassword: () => Promise<string>,
): Promise<string> {
  const now = (): number => Date.now();
  const printed =
    action.of === "token"
      ? manageTokens(action, new Tokens(store, now))
      : await manageUsers(action, new People(store, now), readPassword);
  const kind = KINDS[`${action.of} ${action.act}` as ActionName];
  if (kind !== null)
    new Audit(store, now).append({ kind, who: operatingSystemUser(), detail: detailOf(action) });
  return printed;
}

type ActionName<Action = PeopleAction> = Action extends PeopleAction
  ? `${Action["of"]} ${Action["act"]}`
  : never;

/** The audit entry of each command; lists have none. */
const KINDS: Readonly<Record<ActionName, AuditEntry["kind"] | null>> = {
  "user list": null,
  "user add": "person-added",
  "user change": "person-changed",
  "user disable": "person-changed",
  "user enable": "person-changed",
  "user password": "person-changed",
  "token list": null,
  "token create": "token-created",
  "token revoke": "token-revoked",
};

/** The operating system's user that runs the command. */
function operatingSystemUser(): AuditEntry["who"] {
  const { uid, username } = userInfo();
  return { kind: "command-line", id: String(uid), name: username };
}

function detailOf(action: PeopleAction): AuditEntry["detail"] {
  return Object.fromEntries(Object.entries(action).filter(([key]) => key !== "of"));
}

async function manageUsers(
  action: Extract<PeopleAction, { of: "user" }>,
  people: People,
  readPassword: () => Promise<string>,
): Promise<string> {
  switch (action.act) {
    case "list":
      return people.list().map(line).join("");
    case "add": {
      const { name, role, scope } = action;
      if (people.find(name)) throw new Exit(FAILED, [`there is already a user "${name}"`]);
      const passwordHash = await newHash(readPassword);
      people.add({ name, role, scope, passwordHash });
      return "";
    }
    case "password":
      refuseForOidcUser(people, action.name, "signs in with a provider and has no password here");
      return change(people, action.name, { passwordHash: await newHash(readPassword) });
    case "disable":
      return change(people, action.name, { isDisabled: true });
    case "enable":
      return change(people, action.name, { isDisabled: false });
    case "change":
      return change(people, action.name, changeIn(action, people));
    default:
      return unreachable(action);
  }
}

function manageTokens(action: Extract<PeopleAction, { of: "token" }>, tokens: Tokens): string {
  switch (action.act) {
    case "list":
      return tokens
        .list()
        .map(({ id, name, role, expiresAt }) => {
          const until =
            expiresAt === null ? "until revoked" : `until ${new Date(expiresAt).toISOString()}`;
          return `${id}\t${role}\t${name}\t${until}\n`;
        })
        .join("");
    case "create": {
      const expiresAt = action.days === null ? null : Date.now() + action.days * DAY_MS;
      return `${tokens.create({ name: action.name, role: action.role, expiresAt }).secret}\n`;
    }
    case "revoke":
      if (!tokens.revoke(action.id))
        throw new Exit(FAILED, [`no token ${action.id}; see callboard token list`]);
      return "";
    default:
      return unreachable(action);
  }
}

function change(people: People, name: string, next: PersonChange): string {
  const found = people.find(name);
  if (!found) throw new Exit(FAILED, [`no user "${name}"; see callboard user list`]);
  try {
    people.change(found.person.id, next);
  } catch (error) {
    if (!(error instanceof LastAdmin)) throw error;
    throw new Exit(FAILED, [
      `"${name}" is the last administrator: make another user an administrator first`,
    ]);
  }
  return "";
}

function changeIn(
  { name, role, scope }: Extract<PeopleAction, { of: "user"; act: "change" }>,
  people: People,
): PersonChange {
  if (role && role !== people.find(name)?.person.role)
    refuseForOidcUser(people, name, "gets the role from the provider at each sign-in");
  return { ...(role ? { role } : {}), ...(scope === undefined ? {} : { scope }) };
}

function refuseForOidcUser(people: People, name: string, why: string): void {
  if (typeof people.find(name)?.person.provider !== "string") return;
  throw new Exit(FAILED, [`"${name}" ${why}; nothing was changed`]);
}

async function newHash(readPassword: () => Promise<string>): Promise<string> {
  const password = await readPassword();
  const problem = passwordProblem(password);
  if (problem !== null) throw new Exit(FAILED, [`${problem}; nothing was changed`]);
  return hashPassword(password);
}

function line({ name, role, scope, isDisabled, provider }: Person): string {
  const places = scope?.map(({ server, account }) =>
    account === null ? server : `${server}/${account}`,
  );
  const where = places === undefined ? "all accounts" : places.join(",");
  const by = provider === null ? "" : `\tat ${provider}`;
  return `${name}\t${role}\t${where}\t${isDisabled ? "disabled" : "enabled"}${by}\n`;
}
