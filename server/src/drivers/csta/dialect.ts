import type { CstaAccess } from "./access.ts";
import type { LoginInfo } from "./login.ts";
import type { Service } from "./messages.ts";
import type { Markup } from "./xml.ts";

/** What the dialects of CSTA write differently. Their responses are read alike. */
export interface Dialect {
  loginInfo(login: CstaAccess["login"]): LoginInfo;
  /** The name of a service's request. */
  nameOf(service: Service): string;
  /** The namespace that this root element declares; null for none. */
  namespaceOf(root: string): string | null;
  /** The element that carries a request's id where the frame has none; the last part of each request. */
  mark(service: Service, requestId: string): Markup;
  /** The two legs of a consultation. */
  pair(service: PairService, legs: { active: Markup; held: Markup }): Markup;
  newDestination(number: string): Markup;
  requestingDevice(device: string): Markup;
  forwarding(words: ForwardingWords): Markup;
  /** The request for a silent server. */
  readonly signOfLife: "snapshot" | "system-status";
  /** Whether an empty list always proves that there are no calls, even the first one. */
  readonly trustsEmptyLists: boolean;
}

/** The services that act on two legs of a device. */
export type PairService = "TransferCall" | "ReconnectCall";

export interface ForwardingWords {
  /** In the vendor's spelling. */
  forwardingType: string;
  isOn: boolean;
  /** Null where it is off and the number is unknown. */
  number: string | null;
  ringDuration: string;
}
