import * as z from "zod/mini";
import { CommandType } from "../commands/command.ts";
import { serverSettings } from "../servers/server-settings.ts";
import { Moment, ServerId } from "./ids.ts";

/**
 * The TCP session to a telephone server. `connecting`: no message since the start; `up`; `slow`: open, but silent for 5 s;
 * `down`: lost, reconnecting.
 */
export const Link = z.object({
  state: z.enum(["connecting", "up", "slow", "down"]),
  since: Moment,
  /** The reason, as a sentence for people; null if there is nothing to explain. */
  reason: z.nullable(z.string()),
});
export type Link = z.infer<typeof Link>;

/** A telephone server, and the commands that it supports. */
export const ServerInfo = z.object({
  id: ServerId,
  ...serverSettings,
  name: z.string(),
  protocol: z.string(),
  link: Link,
  capabilities: z.readonly(z.array(CommandType)),
});
export type ServerInfo = z.infer<typeof ServerInfo>;
