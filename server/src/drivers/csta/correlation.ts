import type { Framing } from "../driver.ts";

/** How the messages of a framing are told to belong together. */
export interface Correlation {
  /** Whether every answer has the id of its request, errors included. */
  readonly isSure: boolean;
  /** The id of the request of that count. */
  mint(count: number, nonce: string): string;
  /** A message as it leaves the driver; without an id where it belongs to no request. */
  label(requestId: string | null, xml: string): string;
  /** What the frame says besides the text. */
  read(message: string): { requestId: string | null; xml: string };
}

/** ECMA-323, annex J: what belongs to no request has this one. */
const EVENT_ID = "9999";

/** `0007 <xml…>`, as the framing has it. */
const LABELLED = /^(\d{4}) /;

/** The means by which each framing tells what belongs together. */
export const CORRELATIONS: Readonly<Record<Framing, Correlation>> = {
  // The frame has no place for an id; what stands in the text itself is the dialect's business.
  nul: {
    isSure: false,
    mint: (count, nonce) => `${count}-${nonce}`,
    label: (_requestId, xml) => xml,
    read: (message) => ({ requestId: null, xml: message }),
  },
  // Requests have 0000 to 9998, and answers the same.
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
