import type { Protocol } from "@callboard/shared/vendors/protocols";
import { welcomeText } from "./text.ts";
import type { LineWords } from "./account-lines.ts";

/** A protocol's terms in the form and the checks. */
export interface ProtocolWords {
  accounts: string;
  accountsHint: string;
  firstReply: string;
  everyAccount: string;
  errors: LineWords & { portWrong: string };
}

export function protocolWords(protocol: Protocol): ProtocolWords {
  const words = welcomeText();
  const own: Record<Protocol, ProtocolWords> = { telestra: words, csta: words.csta };
  return own[protocol];
}
