/** What bridge and page know of a protocol: how its servers are entered, and which of its messages are polls. */
export interface ProtocolProfile {
  /** The configuration key of its accounts. */
  accountsKey: "accounts" | "devices";
  /** The usual port; null if there is none. */
  port: number | null;
  /** What the form asks for besides address and accounts. */
  asksFor: "nothing" | "login";
  /** The names of messages that are sent again and again. */
  polls: readonly string[];
}
