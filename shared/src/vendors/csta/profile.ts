import type { ProtocolProfile } from "../profile.ts";

export const CSTA_PROFILE = {
  // CSTA's word for an account.
  accountsKey: "devices",
  // No vendor publishes a standard port.
  port: null,
  asksFor: "login",
  /** The snapshot of a device, the renewal of the session and the system status. */
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
