/** What roles are called, and the warning of a connection that others can read. */
export const en = {
  roles: { admin: "administrator", instructor: "instructor", monitor: "monitor", wall: "wall" },
  insecureTransportLabel: "Unprotected connection",
  insecureTransport:
    "This page is not encrypted (HTTP). Anyone on the network can read along and take over: use it only where you trust everyone.",
  noPasswordHere:
    "You cannot control calls from here: this page is not encrypted (HTTP), so others could read your password. Open Callboard over https, or on the computer it runs on.",
};

export type AccessText = typeof en;
