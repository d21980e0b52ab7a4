import { TelestraEntry } from "@callboard/shared/vendors/telestra/server-entry";
import type { Vendor } from "../driver.ts";
import { TELESTRA_CAPABILITIES } from "./capabilities.ts";
import { TelestraDriver } from "./driver.ts";

/** Telestra, as the bridge uses it. */
export const TELESTRA: Vendor = {
  capabilities: TELESTRA_CAPABILITIES,
  create: (parts) => new TelestraDriver(parts),
  configEntry: () => TelestraEntry,
  isConfigured: () => true,
  recordedAccess: () => ({}),
  supportRules: {},
};
