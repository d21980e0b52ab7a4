import { CommandType } from "../commands/command.ts";
import type { ClientFrame } from "../protocol/frames.ts";
import type { Role } from "./role.ts";
import type { Screen } from "./screen.ts";

/**
 * `see-wall`: the board as a wall shows it; `see-board`: all of it, and the figures of the bridge; `command`: at least one
 * command; `see-wire`: the servers' messages; `manage`: people, tokens, servers and the audit.
 */
export const RIGHTS = ["see-wall", "see-board", "command", "see-wire", "manage"] as const;
export type Right = (typeof RIGHTS)[number];

/** Who views a board, as far as the policy needs it. */
export interface Viewer {
  role: Role;
}

/** The rights of a role. */
export interface Policy {
  /** `command` follows from the commands. */
  rights: readonly Exclude<Right, "command">[];
  /** Only on the accounts of its scope. */
  commands: readonly CommandType[];
  /** `as-configured`: the numbers that the configuration allows this role; all, if it says nothing. `none`: no number. */
  numbers: "as-configured" | "none";
  /** The first one is the start screen. */
  screens: readonly Screen[];
  /** `commanding`: commands at the configured rate, and sessions lock when idle. `watching`: no commands, long sessions. */
  limits: "commanding" | "watching";
  /** If a provider's claims match several roles, the highest rank wins. Null: no provider grants this role. */
  claimRank: number | null;
}

const ALL = CommandType.options;

/** The only table of rights, shown in docs/security.md. What it does not list is refused. */
export const POLICIES: Readonly<Record<Role, Policy>> = {
  admin: {
    rights: ["see-wall", "see-board", "see-wire", "manage"],
    commands: ALL,
    numbers: "as-configured",
    screens: ["station", "monitor", "wall", "welcome", "settings", "admin"],
    limits: "commanding",
    claimRank: 3,
  },
  instructor: {
    rights: ["see-wall", "see-board", "see-wire"],
    commands: ALL,
    numbers: "as-configured",
    screens: ["station", "monitor", "wall", "settings"],
    limits: "commanding",
    claimRank: 2,
  },
  monitor: {
    rights: ["see-wall", "see-board"],
    commands: [],
    numbers: "none",
    screens: ["monitor", "wall"],
    limits: "watching",
    claimRank: 1,
  },
  wall: {
    rights: ["see-wall"],
    commands: [],
    numbers: "none",
    screens: ["wall"],
    limits: "watching",
    claimRank: null,
  },
};

const NOTHING: Policy = {
  rights: [],
  commands: [],
  numbers: "none",
  screens: [],
  limits: "watching",
  claimRank: null,
};

/** The right that each browser frame needs. */
const FRAME_RIGHTS: Readonly<Record<ClientFrame["type"], Right>> = {
  hello: "see-wall",
  command: "command",
  "command-status": "command",
  claim: "command",
  "watch-wire": "see-wire",
  "unwatch-wire": "see-wire",
  "try-server": "command",
};

/** The policy of a role; no rights at all for a role that is not in the table. */
export function policyOf(role: Role): Policy {
  return hasPolicy(role) ? POLICIES[role] : NOTHING;
}

/** Whether a role is in the table. */
export function hasPolicy(role: Role): boolean {
  return Object.hasOwn(POLICIES, role);
}

export function may(role: Role, right: Right): boolean {
  const { rights, commands } = policyOf(role);
  return right === "command" ? commands.length > 0 : rights.includes(right);
}

export function mayCommand(role: Role, type: CommandType): boolean {
  return policyOf(role).commands.includes(type);
}

export function maySend(role: Role, frame: ClientFrame["type"]): boolean {
  return Object.hasOwn(FRAME_RIGHTS, frame) && may(role, FRAME_RIGHTS[frame]);
}

/** Whether a role's commands can be limited to some accounts. A role that manages people could widen its own scope. */
export function isScoped(role: Role): boolean {
  return may(role, "command") && !may(role, "manage");
}

/** Whether the page offers a screen to a role. The bridge checks each action on it anyway. */
export function mayOpen(role: Role, screen: Screen): boolean {
  return policyOf(role).screens.includes(screen);
}

/** The screen that a role starts on; the station before sign-in. */
export function homeOf(role: Role | undefined): Screen {
  return (role && policyOf(role).screens[0]) ?? "station";
}

/** The roles that a provider can grant, the highest rank first. */
export const CLAIMABLE_ROLES: readonly Role[] = rolesWhere(
  ({ claimRank }) => claimRank !== null,
).toSorted((one, other) => rankOf(other) - rankOf(one));

/** The roles whose numbers the configuration can restrict. */
export const CALLING_ROLES: readonly Role[] = rolesWhere(({ numbers }) => numbers !== "none");

function rolesWhere(is: (policy: Policy) => boolean): Role[] {
  return (Object.keys(POLICIES) as Role[]).filter((role) => is(POLICIES[role]));
}

function rankOf(role: Role): number {
  return POLICIES[role].claimRank ?? 0;
}
