import type { CstaAccess } from "./access.ts";
import type { LoginInfo } from "./login.ts";
import type { Service } from "./messages.ts";
import type { Markup } from "./xml.ts";

/** How a dialect of CSTA writes what the dialects write differently. What they answer is read alike. */
export interface Dialect {
  loginInfo(login: CstaAccess["login"]): LoginInfo;
  /** The name of a service's request. */
  nameOf(service: Service): string;
  /** The namespace that the root of that name declares; null for none. */
  namespaceOf(root: string): string | null;
  /** By what a request's answer is to be known, where its frame has no place for it; the last part of each. */
  mark(service: Service, requestId: string): Markup;
  /** The two legs of a consultation. */
  pair(service: PairService, legs: { active: Markup; held: Markup }): Markup;
  newDestination(number: string): Markup;
  requestingDevice(device: string): Markup;
  forwarding(words: ForwardingWords): Markup;
  /** What is asked of a server that has been silent. */
  readonly signOfLife: "snapshot" | "system-status";
  /** Whether a list without calls proves that there are none, from the first one on. */
  readonly trustsEmptyLists: boolean;
}

/** The services that act on two legs of a device. */
export type PairService = "TransferCall" | "ReconnectCall";

export interface ForwardingWords {
  /** As the vendor spells it. */
  forwardingType: string;
  isOn: boolean;
  /** Null where it is switched off and nobody knows the number. */
  number: string | null;
  ringDuration: string;
}
