// Messages of every shape that uni-tel documents, with our own numbers. "200" talks; "44" is external.

const NS = 'xmlns="http://www.ecma.ch/standards/ecma-323/csta/ed6"';
const id = (n: number): string => `<privateData><requestID>${n}-ours</requestID></privateData>`;
const leg = (name: string, call = "SIP/x-0007", device = "200"): string =>
  `<${name}><callID>${call}</callID><deviceID>${device}</deviceID></${name}>`;
const device = (name: string, number: string): string =>
  `<${name}><deviceIdentifier>${number}</deviceIdentifier></${name}>`;
const linkage =
  "<callLinkageData><globalCallData><globalCallLinkageId>0_77@192.0.2.9</globalCallLinkageId></globalCallData></callLinkageData>";
const head = (monitor = "u-70000001-200"): string =>
  `<monitorCrossRefID>${monitor}</monitorCrossRefID>`;
const outward = `${device("callingDevice", "200")}${device("calledDevice", "44")}`;
const inward = `${device("callingDevice", "44")}${device("calledDevice", "200")}`;
const privateInfo = (status: string, direction: string, made = ""): string =>
  `<privateData><eventOrderIncrement>0</eventOrderIncrement><isCstaOriginated>${made !== ""}</isCstaOriginated>${made}<callDirection>${direction}</callDirection><localStatus>${status}</localStatus><remoteUser>44</remoteUser><callerName>Åse Ærø</callerName></privateData>`;
const CONSULTS = "<cstaCallRequestType>ConsultationCall</cstaCallRequestType>";
const consulted = `${device("callingDevice", "200")}${device("calledDevice", "55")}`;
const ATT = "SIP/x-0007-att";
const MADE = "<cstaCallRequestType>MakeCall</cstaCallRequestType>";
const root = (name: string, content: string): string => `<${name} ${NS}>${content}</${name}>`;

/** The server's messages. */
export const FROM_SERVER = {
  started: root(
    "StartApplicationSessionPosResponse",
    "<sessionID>s-1</sessionID><actualProtocolVersion>ed6</actualProtocolVersion><actualSessionDuration>120</actualSessionDuration>",
  ),
  notStarted: root(
    "StartApplicationSessionNegResponse",
    "<errorCode><definedError>invalidApplicationInfo</definedError></errorCode>",
  ),
  renewed: root(
    "ResetApplicationSessionTimerPosResponse",
    "<actualSessionDuration>120</actualSessionDuration>",
  ),
  notRenewed: root(
    "ResetApplicationSessionTimerNegResponse",
    "<errorCode><definedError>serverCannotResetSessionTimer</definedError></errorCode>",
  ),
  terminated: root(
    "ApplicationSessionTerminated",
    "<sessionID>s-1</sessionID><sessionTermReason><definedTermReason>sessionTimerExpired</definedTermReason></sessionTermReason>",
  ),
  monitoring: root(
    "MonitorStartResponse",
    `${head()}<privateData><monitoredConnection><deviceID>200</deviceID></monitoredConnection><requestID>1-ours</requestID><monitorCount>0</monitorCount></privateData>`,
  ),
  monitoringTrunk: root(
    "MonitorStartResponse",
    `${head("70000001")}<privateData><monitoredConnection><deviceID>70000001</deviceID></monitoredConnection><requestID>1-ours</requestID><monitorCount>2</monitorCount></privateData>`,
  ),
  monitorStarted: root(
    "MonitorStartedEvent",
    `${head("t-70000001")}<monitoredConnection><deviceID>200</deviceID><monitorCrossRefID>u-70000001-200</monitorCrossRefID></monitoredConnection><deviceRelationList /><numberType>sip</numberType>`,
  ),
  nothingThere: root(
    "SnapShotDeviceResponse",
    `<serviceCrossRefID>u-70000001-200</serviceCrossRefID><snapshotData><snapshotDeviceResponseInfo /></snapshotData>${id(2)}`,
  ),
  making: root("MakeCallResponse", `${leg("callingDevice", "N/A")}${id(3)}`),
  answering: root("AnswerCallResponse", `${leg("answeredConnection")}${id(4)}`),
  clearing: root("ClearConnectionResponse", id(5)),
  holding: root("HoldCallResponse", id(6)),
  retrieving: root("RetrieveCallResponse", id(7)),
  consulting: root("ConsultationCallResponse", id(9)),
  transferring: root("TransferCallResponse", `${leg("transferredCall", ATT)}${id(10)}`),
  reconnecting: root("ReconnectCallResponse", `${leg("reconnectedConnection")}${id(11)}`),
  givingAway: root(
    "SingleStepTransferCallResponse",
    `${leg("transferredCall", "NotImplemented", "46")}${id(12)}`,
  ),
  diverting: root("DeflectCallResponse", id(13)),
  pickingUp: root("DirectedPickupCallResponse", id(14)),
  sendingDigits: root("GenerateDigitsResponse", id(15)),
  disturbable: root("GetDoNotDisturbResponse", `<doNotDisturbOn>false</doNotDisturbOn>${id(16)}`),
  settingDoNotDisturb: root("SetDoNotDisturbResponse", id(17)),
  forwardings: root(
    "GetForwardingResponse",
    `<forwardingList><forwardListItem><forwardingType>forwardNoAns</forwardingType><forwardStatus>false</forwardStatus><forwardDN>46</forwardDN><ringDuration>25</ringDuration></forwardListItem></forwardingList>${id(18)}`,
  ),
  settingForwarding: root("SetForwardingResponse", id(19)),
  notDisturbed: root(
    "DoNotDisturbEvent",
    `${head()}${device("device", "200")}<doNotDisturbOn>true</doNotDisturbOn>`,
  ),
  forwards: root(
    "ForwardingEvent",
    `${head()}${device("device", "200")}<forwardStatus>true</forwardStatus><forwardingType>forwardImmediate</forwardingType><forwardTo>47</forwardTo><ringDuration>0</ringDuration>`,
  ),
  refused: `<CSTAErrorCode><stateIncompatibility>invalidConnectionState</stateIncompatibility>${id(8)}</CSTAErrorCode>`,
  refusedInside: `<CSTAErrorCode><privateErrorCode>Nej &amp; nej</privateErrorCode><extensions><privateData><private><requestID>8-ours</requestID></private></privateData></extensions></CSTAErrorCode>`,
  initiated: root(
    "ServiceInitiatedEvent",
    `${head()}${leg("initiatedConnection")}${device("initiatingDevice", "200")}<localConnectionInfo>initiated</localConnectionInfo><cause>makeCall</cause>`,
  ),
  originated: root(
    "OriginatedEvent",
    `${head()}${leg("originatedConnection")}${outward}<localConnectionInfo>connected</localConnectionInfo><cause>newCall</cause>`,
  ),
  reached: root(
    "NetworkReachedEvent",
    `${head()}${leg("outboundConnection")}${device("networkInterfaceUsed", "9")}${outward}<localConnectionInfo>connected</localConnectionInfo>`,
  ),
  rings: root(
    "DeliveredEvent",
    `${head()}${leg("connection")}${device("alertingDevice", "200")}${inward}<localConnectionInfo>alerting</localConnectionInfo><cause>newCall</cause>${linkage}${privateInfo("Alerting", "Inbound")}`,
  ),
  ringsThere: root(
    "DeliveredEvent",
    `${head()}${leg("connection")}${device("alertingDevice", "44")}${outward}<localConnectionInfo>connected</localConnectionInfo><cause>newCall</cause>${linkage}${privateInfo("Ringing", "Outbound", MADE)}`,
  ),
  ringsThereForeign: root(
    "DeliveredEvent",
    `${head()}${leg("connection", "SIP/x-0009")}${device("alertingDevice", "44")}${outward}<localConnectionInfo>connected</localConnectionInfo>${privateInfo("Ringing", "Outbound")}`,
  ),
  trunkLeg: root(
    "DeliveredEvent",
    `${head("t-70000001")}${leg("connection", "SIP/x-0008", "44")}${device("alertingDevice", "44")}${outward}<localConnectionInfo>alerting</localConnectionInfo>${privateInfo("Alerting", "Inbound")}`,
  ),
  queued: root(
    "QueuedEvent",
    `${head()}${leg("queuedConnection")}${device("queue", "400")}${outward}<numberQueued>3</numberQueued><localConnectionInfo>queued</localConnectionInfo>`,
  ),
  queuedConnected: root(
    "QueuedEvent",
    `${head()}${leg("queuedConnection")}${device("queue", "400")}${outward}<localConnectionInfo>connected</localConnectionInfo>`,
  ),
  queuedHere: root(
    "QueuedEvent",
    `${head()}${leg("queuedConnection")}${device("queue", "400")}${inward}<localConnectionInfo>queued</localConnectionInfo><privateData><callDirection>Inbound</callDirection><callerName>Åse Ærø</callerName></privateData>`,
  ),
  talks: root(
    "EstablishedEvent",
    `${head()}${leg("establishedConnection")}${device("answeringDevice", "200")}${inward}<localConnectionInfo>connected</localConnectionInfo><cause>normal</cause>${privateInfo("Active", "Inbound")}`,
  ),
  talksThere: root(
    "EstablishedEvent",
    `${head()}${leg("establishedConnection")}${device("answeringDevice", "44")}${outward}<localConnectionInfo>connected</localConnectionInfo><cause>normal</cause>${privateInfo("Active", "Outbound", MADE)}`,
  ),
  held: root(
    "HeldEvent",
    `${head()}${leg("heldConnection", "SIP/x-0007", "201")}${device("holdingDevice", "200")}<localConnectionInfo>held</localConnectionInfo>${linkage}`,
  ),
  heldThere: root(
    "HeldEvent",
    `${head()}${leg("heldConnection")}${device("holdingDevice", "44")}<localConnectionInfo>connected</localConnectionInfo>`,
  ),
  retrieved: root(
    "RetrievedEvent",
    `${head()}${leg("retrievedConnection")}${device("retrievingDevice", "200")}<localConnectionInfo>connected</localConnectionInfo>`,
  ),
  cleared: root(
    "ConnectionClearedEvent",
    `${head()}${leg("droppedConnection")}${device("releasingDevice", "44")}<localConnectionInfo>null</localConnectionInfo><cause>Normal Clearing</cause>${linkage}`,
  ),
  clearedThere: root(
    "ConnectionClearedEvent",
    `${head()}${leg("droppedConnection", "SIP/x-0007", "45")}${device("releasingDevice", "45")}<localConnectionInfo>connected</localConnectionInfo>`,
  ),
  callCleared: root(
    "CallClearedEvent",
    `${head()}<clearedCall><callID>SIP/x-0007</callID></clearedCall>`,
  ),
  diverted: root(
    "DivertedEvent",
    `${head()}${leg("connection")}${device("divertingDevice", "200")}${inward}<localConnectionInfo>null</localConnectionInfo><cause>Answered elsewhere</cause>`,
  ),
  divertedAway: root(
    "DivertedEvent",
    `${head()}${leg("connection")}${device("divertingDevice", "200")}${device("callingDevice", "44")}${device("calledDevice", "46")}<localConnectionInfo>null</localConnectionInfo><cause>Answered elsewhere</cause>${device("networkCallingDevice", "44")}${device("networkCalledDevice", "200")}${linkage}`,
  ),
  forwarded: root(
    "DivertedEvent",
    `${head()}${leg("connection")}${device("divertingDevice", "200")}${device("callingDevice", "44")}${device("calledDevice", "46")}<localConnectionInfo>null</localConnectionInfo><cause>callForward</cause>`,
  ),
  consultRings: root(
    "DeliveredEvent",
    `${head()}${leg("connection", ATT)}${device("alertingDevice", "55")}${consulted}<localConnectionInfo>connected</localConnectionInfo><cause>newCall</cause>${linkage}${privateInfo("Ringing_AttendedTransfer", "Outbound", CONSULTS)}`,
  ),
  consultTalks: root(
    "EstablishedEvent",
    `${head()}${leg("establishedConnection", ATT)}${device("answeringDevice", "55")}${consulted}<localConnectionInfo>connected</localConnectionInfo><cause>normal</cause>${privateInfo("Active_AttendedTransfer", "Outbound", CONSULTS)}`,
  ),
  consultCleared: root(
    "ConnectionClearedEvent",
    `${head()}${leg("droppedConnection", ATT)}${device("releasingDevice", "200")}<localConnectionInfo>null</localConnectionInfo><cause>Normal Clearing</cause>${linkage}`,
  ),
  transferredBoth: root(
    "TransferredEvent",
    `${head()}${leg("primaryOldCall")}${leg("secondaryOldCall", ATT)}${device("transferringDevice", "200")}${device("transferredToDevice", "55")}<localConnectionInfo>null</localConnectionInfo><cause>transfer</cause>`,
  ),
  transferred: root(
    "TransferedEvent",
    `${head()}${leg("primaryOldCall")}${device("transferringDevice", "200")}${device("transferredToDevice", "202")}<transferredConnections><connectionListItem>${leg("oldConnection")}</connectionListItem></transferredConnections><cause>singleStepTransfer</cause>`,
  ),
  transferredByOther: root(
    "TransferredEvent",
    `${head()}${leg("primaryOldCall")}${device("transferringDevice", "44")}${device("transferredToDevice", "202")}<localConnectionInfo>connected</localConnectionInfo>`,
  ),
  failed: root(
    "FailedEvent",
    `${head()}${leg("failedConnection")}${device("failingDevice", "44")}${outward}<localConnectionInfo>fail</localConnectionInfo><cause>busy</cause>`,
  ),
  outOfService: root("OutOfServiceEvent", `${head()}${device("device", "200")}`),
  inService: root("BackInServiceEvent", `${head()}${device("device", "200")}`),
} as const;
