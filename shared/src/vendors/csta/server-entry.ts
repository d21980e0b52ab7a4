import * as z from "zod/mini";
import {
  AccountEntry,
  eachOnce,
  Host,
  Port,
  SecretPlace,
  ServerKey,
  Text,
} from "../../servers/server-entry.ts";
import { serverSettings } from "../../servers/server-settings.ts";

/** A CSTA server to add, with uni-tel's dialect, as in a configuration. */
export const NewCstaServer = z
  .strictObject({
    id: z.optional(ServerKey),
    ...serverSettings,
    protocol: z.literal("csta"),
    host: Host,
    port: Port,
    monitor: z.optional(z.enum(["device", "trunk"])),
    login: z.strictObject({
      userId: Text,
      password: SecretPlace,
      pbxDomain: Text,
      declarePrefix: z.optional(z.boolean()),
    }),
    devices: z.array(AccountEntry).check(z.minLength(1, { error: "expected at least one device" })),
  })
  .check(eachOnce("devices", ({ devices }) => devices));
