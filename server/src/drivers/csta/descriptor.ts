import type { Vendor } from "../driver.ts";
import { readAccess } from "./access.ts";
import { cstaEntry } from "./config-entry.ts";
import { CSTA_CAPABILITIES, CstaDriver } from "./driver.ts";

/** CSTA, as the bridge uses it. */
export const CSTA: Vendor = {
  capabilities: CSTA_CAPABILITIES,
  create: (parts) => new CstaDriver(parts),
  configEntry: cstaEntry,
  // One address may serve many PBXs, each with its own log-in.
  isConfigured: ({ login: added }, access) => {
    if (access === undefined) return true;
    const { login } = readAccess(access);
    return login === null || login.pbxDomain === domainOf(added);
  },
  // Field by field: a secret added later must not be recorded.
  recordedAccess: ({ dialect, framing, monitor }) => ({ dialect, framing, monitor }),
  supportRules: {
    ...{ dialect: "word", framing: "word", monitor: "word" },
    login: {
      template: "word",
      userId: "name",
      password: "place",
      pbxDomain: "name",
      declarePrefix: "plain",
    },
  },
};

function domainOf(login: unknown): unknown {
  return typeof login === "object" && login !== null && "pbxDomain" in login
    ? login.pbxDomain
    : undefined;
}
