import type { Framing } from "../driver.ts";

/** How a framing matches responses to requests. */
export interface Correlation {
  /** Whether every response, errors included, has the id of its request. */
  readonly isSure: boolean;
  /** The id of the request with this number. */
  mint(count: number, nonce: string): string;
  /** A message as it leaves the driver, with the id; null for one that belongs to no request. */
  label(requestId: string | null, xml: string): string;
  /** The id in the frame, and the text. */
  read(message: string): { requestId: string | null; xml: string };
}

/** ECMA-323, annex J: the id of messages that belong to no request. */
const EVENT_ID = "9999";

/** `0007 <xml…>`, as the framing delivers it. */
const LABELLED = /^(\d{4}) /;

/** By framing. */
export const CORRELATIONS: Readonly<Record<Framing, Correlation>> = {
  // The frame has no place for an id; an id in the text is the dialect's business.
  nul: {
    isSure: false,
    mint: (count, nonce) => `${count}-${nonce}`,
    label: (_requestId, xml) => xml,
    read: (message) => ({ requestId: null, xml: message }),
  },
  // Requests use 0000 to 9998; a response repeats its request's id.
  j2: {
    isSure: true,
    mint: (count) => String(count % Number(EVENT_ID)).padStart(EVENT_ID.length, "0"),
    label: (requestId, xml) => `${requestId ?? EVENT_ID} ${xml}`,
    read: (message) => {
      const [label = "", id = EVENT_ID] = LABELLED.exec(message) ?? [];
      return { requestId: id === EVENT_ID ? null : id, xml: message.slice(label.length) };
    },
  },
};
