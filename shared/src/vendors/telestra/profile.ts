import { TELESTRA_PORT } from "../../telestra.ts";
import type { TelestraCommand, TelestraEvent } from "../../telestra.ts";
import type { ProtocolProfile } from "../profile.ts";

const POLLS: readonly (TelestraCommand["cmd"] | TelestraEvent["event"])[] = [
  "get-status",
  "status",
];

export const TELESTRA_PROFILE = {
  accountsKey: "accounts",
  port: TELESTRA_PORT,
  asksFor: "nothing",
  polls: POLLS,
} as const satisfies ProtocolProfile;
