/** Why a connection ended, as shown in the log and on the board. */
export const LINK_REASONS = {
  "port-closed": "nothing listens on that port",
  "link-reset": "the server reset the connection",
  "host-unreachable": "no route to that host",
  "network-unreachable": "no route to that network",
  "host-unknown": "host name not found",
  "names-unavailable": "the name service does not answer",
  "host-silent": "the host does not answer",
  "link-closed": "the server closed the connection",
} as const;
