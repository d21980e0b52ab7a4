import type { Framing } from "../driver.ts";
import type { CstaAccess } from "./access.ts";
import { forwardDn } from "./forward-dn.ts";
import type { Dialect, ForwardingWords } from "./dialect.ts";
import { loginInfo } from "./login.ts";
import { ECMA_323, ECMA_354, FORWARDING_TYPES } from "./messages.ts";
import type { Service } from "./messages.ts";
import { xml } from "./xml.ts";
import type { Markup } from "./xml.ts";

/** An edition of ECMA-323. */
type Edition = Exclude<CstaAccess["dialect"], "uni-tel">;

/** ECMA-323, with ECMA-354 for its sessions, without vendor extensions. */
export function standardDialect(edition: Edition, framing: Framing): Dialect {
  return {
    loginInfo: (login) => loginInfo(login, edition),
    nameOf: (service) => SPELLINGS[service] ?? service,
    namespaceOf: (root) =>
      root.includes("ApplicationSession") ? ECMA_354 : `${ECMA_323}/${edition}`,
    // Annex J.2 has the id in its header; elsewhere the standard's place for additions is private data.
    mark: (_service, requestId) => (framing === "j2" ? xml`` : privateMark(requestId)),
    pair: (service, { active, held }) =>
      service === "TransferCall" ? xml`${held}${active}` : xml`${active}${held}`,
    newDestination: (number) => newDestination(edition, number),
    requestingDevice: (device) => xml`<requestingDevice>${device}</requestingDevice>`,
    forwarding: (words) => forwarding(edition, words),
    signOfLife: "system-status",
    trustsEmptyLists: true,
  };
}

/** Services whose names here differ from ECMA-323. */
const SPELLINGS: Partial<Record<Service, string>> = { SnapShotDevice: "SnapshotDevice" };

function privateMark(requestId: string): Markup {
  return xml`<extensions><privateData><private><requestID>${requestId}</requestID></private></privateData></extensions>`;
}

/** A list of devices in ed6, a single one in ed3; for the editions in between we assume the old form. */
function newDestination(edition: Edition, number: string): Markup {
  const device = edition === "ed6" ? xml`<device>${number}</device>` : xml`${number}`;
  return xml`<newDestination>${device}</newDestination>`;
}

/** The ring time applies to calls without an answer only, and exists since ed4. */
function forwarding(edition: Edition, words: ForwardingWords): Markup {
  const { forwardingType, isOn, number, ringDuration } = words;
  const where = forwardDn(number);
  const isTimed = edition !== "ed3" && forwardingType === FORWARDING_TYPES["no-answer"];
  const time = isTimed ? xml`<ringDuration>${ringDuration}</ringDuration>` : xml``;
  return xml`<forwardingType>${forwardingType}</forwardingType><activateForward>${String(isOn)}</activateForward>${where}${time}`;
}
