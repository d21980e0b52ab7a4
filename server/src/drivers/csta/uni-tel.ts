import type { Dialect } from "./dialect.ts";
import { forwardDn } from "./forward-dn.ts";
import { loginInfo } from "./login.ts";
import { UNI_TEL_NAMESPACE } from "./messages.ts";
import { xml } from "./xml.ts";

/** The dialect of uni-tel, as documented. */
export const UNI_TEL: Dialect = {
  loginInfo: (login) => loginInfo(login, null),
  nameOf: (service) => service,
  namespaceOf: (root) => (root === "MonitorStart" ? UNI_TEL_NAMESPACE : null),
  // The log-in is the only request without an id: only one is ever under way (authentication).
  mark: (service, requestId) =>
    service === "StartApplicationSession"
      ? xml``
      : xml`<privateData><requestID>${requestId}</requestID></privateData>`,
  // TransferCall and ReconnectCall: the active call first, where ECMA-323 has the held one first in TransferCall.
  pair: (_service, { active, held }) => xml`${active}${held}`,
  newDestination: (number) => xml`<newDestination>${number}</newDestination>`,
  // DirectedPickupCall: a nested element, where ECMA-323 has plain text.
  requestingDevice: (device) =>
    xml`<requestingDevice><deviceID>${device}</deviceID></requestingDevice>`,
  forwarding: ({ forwardingType, isOn, number, ringDuration }) =>
    xml`<forwardingType>${forwardingType}</forwardingType><activateForward>${String(isOn)}</activateForward>${forwardDn(number)}<ringDuration>${ringDuration}</ringDuration>`,
  signOfLife: "snapshot",
  trustsEmptyLists: false,
};
