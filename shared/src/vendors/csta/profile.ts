import type { ProtocolProfile } from "../profile.ts";

export const CSTA_PROFILE = {
  // CSTA calls them devices.
  accountsKey: "devices",
  // No vendor publishes one.
  port: null,
  asksFor: "login",
  /** A device's calls, the renewal of the session, and how the system is. */
  polls: [
    "SnapShotDevice",
    "SnapShotDeviceResponse",
    "SnapshotDevice",
    "SnapshotDeviceResponse",
    "SystemStatus",
    "SystemStatusResponse",
    "RequestSystemStatus",
    "RequestSystemStatusResponse",
    "ResetApplicationSessionTimer",
    "ResetApplicationSessionTimerPosResponse",
  ],
} as const satisfies ProtocolProfile;
