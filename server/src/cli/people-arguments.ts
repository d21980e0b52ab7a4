import { Role } from "@callboard/shared/access/role";
import { PersonName } from "@callboard/shared/access/sign-in";
import { scopeEntry } from "@callboard/shared/access/principal";
import type { Scope } from "@callboard/shared/access/principal";
import { parse, UsageError } from "./options.ts";

/** A command on users or tokens. */
export type PeopleAction =
  | { of: "user"; act: "list" }
  | { of: "user"; act: "add"; name: string; role: Role; scope: Scope }
  | { of: "user"; act: "disable" | "enable" | "password"; name: string }
  | { of: "user"; act: "change"; name: string; role?: Role; scope?: Scope }
  | { of: "token"; act: "list" }
  | { of: "token"; act: "create"; name: string; role: Role; days: number | null }
  | { of: "token"; act: "revoke"; id: string };

/** Where its data directory is. */
export interface DataLocation {
  dataDir: string | undefined;
  config: string | undefined;
}

const DEFAULT_ROLE: Role = "instructor";
const ROLE_LIST = new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
  Role.options.map((role) => (role === DEFAULT_ROLE ? `${role} (the default)` : role)),
);

export const PEOPLE_HELP = `  callboard user add NAME [--role R] [--accounts LIST]
      Adds a user; the password is read from standard input.
      R is ${ROLE_LIST}. LIST is
      what the user can control, e.g. bay-1,bay-2/account-3; the default is all.
  callboard user list | disable NAME | enable NAME | password NAME
  callboard user change NAME [--role R] [--accounts LIST | --all-accounts]
      A change ends all sessions of that user.
  callboard token create --name N --role R [--expires 30d]
      Creates a token for a program or a wall screen and prints only the token.
  callboard token list | revoke ID
      All of these accept --config FILE or --data-dir DIR, and work while
      Callboard is running.
`;

const OPTIONS = {
  role: { type: "string" },
  accounts: { type: "string" },
  "all-accounts": { type: "boolean" },
  name: { type: "string" },
  expires: { type: "string" },
  config: { type: "string" },
  "data-dir": { type: "string" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>;

/** Parses the arguments after `user` or `token`. */
export function readPeople(
  of: "user" | "token",
  args: readonly string[],
): { action: PeopleAction; location: DataLocation } {
  const [act, ...rest] = args;
  const isNamed = rest[0] !== undefined && !rest[0].startsWith("-");
  const values = parse(isNamed ? rest.slice(1) : rest, OPTIONS);
  const named = isNamed ? rest[0] : undefined;
  const action = of === "user" ? userAction(act, named, values) : tokenAction(act, named, values);
  if (action === null)
    throw new UsageError(`unknown command "${of} ${act ?? ""}"; see callboard --help`);
  return { action, location: { dataDir: values["data-dir"], config: values.config } };
}

function userAction(
  act: string | undefined,
  named: string | undefined,
  values: Values,
): PeopleAction | null {
  switch (act) {
    case "list":
      return { of: "user", act };
    case "add": {
      const role = roleOf(values.role ?? DEFAULT_ROLE);
      return { of: "user", act, name: nameOf(named), role, scope: scopeOf(values) ?? null };
    }
    case "change": {
      const role = values.role === undefined ? {} : { role: roleOf(values.role) };
      const scope = scopeOf(values);
      return {
        of: "user",
        act,
        name: nameOf(named),
        ...role,
        ...(scope === undefined ? {} : { scope }),
      };
    }
    case "disable":
    case "enable":
    case "password":
      return { of: "user", act, name: nameOf(named) };
    default:
      return null;
  }
}

function tokenAction(
  act: string | undefined,
  named: string | undefined,
  values: Values,
): PeopleAction | null {
  switch (act) {
    case "list":
      return { of: "token", act };
    case "create":
      if (values.role === undefined) throw new UsageError("token create needs --role R");
      return {
        of: "token",
        act,
        name: nameOf(values.name),
        role: roleOf(values.role),
        days: daysOf(values.expires),
      };
    case "revoke":
      if (named === undefined)
        throw new UsageError("token revoke needs the token's ID; see callboard token list");
      return { of: "token", act, id: named };
    default:
      return null;
  }
}

function nameOf(text: string | undefined): string {
  const read = PersonName.safeParse(text);
  if (read.success) return read.data;
  throw new UsageError(
    "a name has 1 to 64 characters, no control characters, and no space at the start or end",
  );
}

function roleOf(text: string): Role {
  const read = Role.safeParse(text);
  if (read.success) return read.data;
  throw new UsageError(`--role: expected ${Role.options.join(", ")}, not "${text}"`);
}

/** Undefined when no scope is given. */
function scopeOf(values: Values): Scope | undefined {
  if (values["all-accounts"] === true) return null;
  if (values.accounts === undefined) return undefined;
  const parts = values.accounts.split(",").map((part) => part.trim());
  if (parts.some((part) => part === "" || part.startsWith("/"))) {
    throw new UsageError("--accounts: expected servers and accounts, e.g. bay-1,bay-2/account-3");
  }
  return parts.map(scopeEntry);
}

function daysOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const days = Number(/^(\d{1,4})d$/.exec(text)?.[1]);
  if (days >= 1) return days;
  throw new UsageError(`--expires: expected a number of days, e.g. 30d, not "${text}"`);
}
