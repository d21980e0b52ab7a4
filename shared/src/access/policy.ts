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

/** Who looks at a board, as far as the policy asks. */
export interface Viewer {
  role: Role;
}

/** What a role may do. */
export interface Policy {
  /** `command` follows from the commands. */
  rights: readonly Exclude<Right, "command">[];
  /** On the accounts of its scope. */
  commands: readonly CommandType[];
  /** `as-configured`: the numbers that the configuration allows this role, all where it says nothing. `none`: not one. */
  numbers: "as-configured" | "none";
  /** The first is its home. */
  screens: readonly Screen[];
  /** `commanding`: commands at the configured rate, and sessions that become idle. `watching`: no commands, long sessions. */
  limits: "commanding" | "watching";
  /** Of several roles in a provider's claims the highest rank counts; null: no provider gives this role. */
  claimRank: number | null;
}

const ALL = CommandType.options;

/** The one table of who may do what; docs/security.md shows it. What is not in it is refused. */
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

/** The right that each frame of a browser needs. */
const FRAME_RIGHTS: Readonly<Record<ClientFrame["type"], Right>> = {
  hello: "see-wall",
  command: "command",
  "command-status": "command",
  claim: "command",
  "watch-wire": "see-wire",
  "unwatch-wire": "see-wire",
  "try-server": "command",
};

/** What a role may do: nothing for one that is not in the table. */
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

/** Whether a role's commands can be limited to some accounts. Who manages people could widen its own scope. */
export function isScoped(role: Role): boolean {
  return may(role, "command") && !may(role, "manage");
}

/** Whether a screen is of use to a role. What is done on it is judged by the bridge, each time. */
export function mayOpen(role: Role, screen: Screen): boolean {
  return policyOf(role).screens.includes(screen);
}

/** The screen that a role starts with; the station before anyone has signed in. */
export function homeOf(role: Role | undefined): Screen {
  return (role && policyOf(role).screens[0]) ?? "station";
}

/** The roles that a provider can give, the highest rank first. */
export const CLAIMABLE_ROLES: readonly Role[] = rolesWhere(
  ({ claimRank }) => claimRank !== null,
).toSorted((one, other) => rankOf(other) - rankOf(one));

/** The roles whose numbers the configuration can limit. */
export const CALLING_ROLES: readonly Role[] = rolesWhere(({ numbers }) => numbers !== "none");

function rolesWhere(is: (policy: Policy) => boolean): Role[] {
  return (Object.keys(POLICIES) as Role[]).filter((role) => is(POLICIES[role]));
}

function rankOf(role: Role): number {
  return POLICIES[role].claimRank ?? 0;
}
