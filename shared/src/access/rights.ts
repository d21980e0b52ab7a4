import type { ClientFrame } from "../protocol/frames.ts";
import type { Role } from "./role.ts";

/**
 * What somebody may do. `see-wall`: the board as a wall shows it; `see-board`: all of it, and the figures of the bridge;
 * `command`: any command on the accounts of his scope; `see-wire`: the servers' messages; `manage`: people, tokens, servers
 * and the audit.
 */
export type Right = "see-wall" | "see-board" | "command" | "see-wire" | "manage";

/** The one table of rights. What is not in it is not allowed. */
const RIGHTS: Readonly<Record<Role, readonly Right[]>> = {
  admin: ["see-wall", "see-board", "command", "see-wire", "manage"],
  instructor: ["see-wall", "see-board", "command", "see-wire"],
  monitor: ["see-wall", "see-board"],
  wall: ["see-wall"],
};

/** Whether a role has a right. */
export function may(role: Role, right: Right): boolean {
  return RIGHTS[role].includes(right);
}

/** What each frame of a browser needs; one that is not here does not compile. */
export const FRAME_RIGHTS: Readonly<Record<ClientFrame["type"], Right>> = {
  hello: "see-wall",
  command: "command",
  "command-status": "command",
  claim: "command",
  "watch-wire": "see-wire",
  "unwatch-wire": "see-wire",
  "try-server": "command",
};
