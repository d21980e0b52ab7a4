import { AccountEntry, Host, Port, ServerKey, Text } from "@callboard/shared/servers/server-entry";
import * as z from "zod";
import type { Vendor } from "../driver.ts";
import { CAPABILITIES, PlainlineDriver } from "./driver.ts";

const Entry = z.strictObject({
  id: ServerKey,
  name: z.optional(Text),
  protocol: z.literal("plainline"),
  host: Host,
  port: Port,
  accounts: z.array(AccountEntry),
});

/** Plainline, a protocol for tests only. */
export const PLAINLINE: Vendor = {
  capabilities: CAPABILITIES,
  create: (parts) => new PlainlineDriver(parts),
  configEntry: () => Entry,
  isConfigured: () => true,
  recordedAccess: () => ({}),
  supportRules: {},
};
