import type { Dialect } from "./dialect.ts";
import { forwardDn } from "./forward-dn.ts";
import { loginInfo } from "./login.ts";
import { UNI_TEL_NAMESPACE } from "./messages.ts";
import { xml } from "./xml.ts";

/** The dialect of uni-tel, as its documentation has it. */
export const UNI_TEL: Dialect = {
  loginInfo: (login) => loginInfo(login, null),
  nameOf: (service) => service,
  namespaceOf: (root) => (root === "MonitorStart" ? UNI_TEL_NAMESPACE : null),
  // The log-in is the one request without an id: there is never more than one of them under way (authentication).
  mark: (service, requestId) =>
    service === "StartApplicationSession"
      ? xml``
      : xml`<privateData><requestID>${requestId}</requestID></privateData>`,
  // TransferCall and ReconnectCall: the active call first, where ECMA-323 has the held one in the first of them.
  pair: (_service, { active, held }) => xml`${active}${held}`,
  newDestination: (number) => xml`<newDestination>${number}</newDestination>`,
  // DirectedPickupCall: an element within, where ECMA-323 has the text itself.
  requestingDevice: (device) =>
    xml`<requestingDevice><deviceID>${device}</deviceID></requestingDevice>`,
  forwarding: ({ forwardingType, isOn, number, ringDuration }) =>
    xml`<forwardingType>${forwardingType}</forwardingType><activateForward>${String(isOn)}</activateForward>${forwardDn(number)}<ringDuration>${ringDuration}</ringDuration>`,
  signOfLife: "snapshot",
  trustsEmptyLists: false,
};
