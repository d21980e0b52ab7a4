/** What bridge and page know of a protocol: how its servers are entered, and which of their messages are polls. */
export interface ProtocolProfile {
  /** The key under which a configuration lists its accounts. */
  accountsKey: "accounts" | "devices";
  /** The usual port; null where none is known. */
  port: number | null;
  /** What the form asks for beside address and accounts. */
  asksFor: "nothing" | "login";
  /** The names of messages that go out and come in again and again. */
  polls: readonly string[];
}
