// The names of CSTA: ECMA-323 (ed6) for calls, ECMA-354 for sessions, and uni-tel's variants. Only the driver, the
// simulator and tests use these spellings.

import type { ForwardWhen } from "@callboard/shared/board/features";

/** The namespace that uni-tel's servers write, which differs from ECMA's. It is never compared. */
export const UNI_TEL_NAMESPACE = "http://www.ecma.ch/standards/ecma-323/csta/ed6";

/** The namespace of calls (ECMA-323); the edition follows, as in `…/csta/ed6`. */
export const ECMA_323 = "http://www.ecma-international.org/standards/ecma-323/csta";

/** The namespace of sessions (ECMA-354). */
export const ECMA_354 = "http://www.ecma-international.org/standards/ecma-354/appl_session";

/** The call id where a server does not know it yet (uni-tel, MakeCallResponse). */
export const NO_CALL_ID = "N/A";

/** uni-tel appends this to a call's id for the leg of its consultation (uni-tel, TransferCall). */
export const CONSULTATION_SUFFIX = "-att";

/** A leg of a call (ECMA-323, ConnectionID). uni-tel gives each leg a call id of its own. */
export interface ConnectionId {
  callId: string;
  deviceId: string;
}

/** The requests to a server, with the roots of their positive responses. */
export const SERVICES = {
  StartApplicationSession: "StartApplicationSessionPosResponse",
  ResetApplicationSessionTimer: "ResetApplicationSessionTimerPosResponse",
  StopApplicationSession: "StopApplicationSessionPosResponse",
  MonitorStart: "MonitorStartResponse",
  // uni-tel, MonitorTrunk: has the response of a device's monitor.
  MonitorTrunk: "MonitorStartResponse",
  // uni-tel writes a capital S where ECMA-323 has SnapshotDevice.
  SnapShotDevice: "SnapShotDeviceResponse",
  MakeCall: "MakeCallResponse",
  AnswerCall: "AnswerCallResponse",
  ClearConnection: "ClearConnectionResponse",
  HoldCall: "HoldCallResponse",
  RetrieveCall: "RetrieveCallResponse",
  ConsultationCall: "ConsultationCallResponse",
  TransferCall: "TransferCallResponse",
  ReconnectCall: "ReconnectCallResponse",
  SingleStepTransferCall: "SingleStepTransferCallResponse",
  DeflectCall: "DeflectCallResponse",
  DirectedPickupCall: "DirectedPickupCallResponse",
  GenerateDigits: "GenerateDigitsResponse",
  GetDoNotDisturb: "GetDoNotDisturbResponse",
  SetDoNotDisturb: "SetDoNotDisturbResponse",
  GetForwarding: "GetForwardingResponse",
  SetForwarding: "SetForwardingResponse",
  RequestSystemStatus: "RequestSystemStatusResponse",
} as const;
export type Service = keyof typeof SERVICES;

/** A server's own reports and requests, with the replies to them (ECMA-323, system services). */
export const SYSTEM_REQUESTS = {
  SystemStatus: "SystemStatusResponse",
  RequestSystemStatus: "RequestSystemStatusResponse",
} as const;
export type SystemRequest = keyof typeof SYSTEM_REQUESTS;

/** Call events: the elements that name the leg and the device that acted. */
export const CALL_EVENTS = {
  ServiceInitiatedEvent: { leg: "initiatedConnection", subject: "initiatingDevice" },
  OriginatedEvent: { leg: "originatedConnection", subject: "callingDevice" },
  NetworkReachedEvent: { leg: "outboundConnection", subject: "networkInterfaceUsed" },
  DeliveredEvent: { leg: "connection", subject: "alertingDevice" },
  QueuedEvent: { leg: "queuedConnection", subject: "queue" },
  EstablishedEvent: { leg: "establishedConnection", subject: "answeringDevice" },
  HeldEvent: { leg: "heldConnection", subject: "holdingDevice" },
  RetrievedEvent: { leg: "retrievedConnection", subject: "retrievingDevice" },
  ConnectionClearedEvent: { leg: "droppedConnection", subject: "releasingDevice" },
  CallClearedEvent: { leg: "clearedCall", subject: "releasingDevice" },
  DivertedEvent: { leg: "connection", subject: "divertingDevice" },
  FailedEvent: { leg: "failedConnection", subject: "failingDevice" },
  // ECMA-323 spells it with one r; other servers with two.
  TransferedEvent: { leg: "primaryOldCall", subject: "transferringDevice" },
  TransferredEvent: { leg: "primaryOldCall", subject: "transferringDevice" },
} as const;
export type CallEventName = keyof typeof CALL_EVENTS;

/** The kinds of forwarding that the board shows; those for internal or external calls only are left out. */
export const FORWARDING_TYPES = {
  always: "forwardImmediate",
  busy: "forwardBusy",
  "no-answer": "forwardNoAns",
} as const satisfies Record<ForwardWhen, string>;

/** The ring time before a call is forwarded, where the server has not reported one (uni-tel's samples). */
export const RING_DURATION = "90";

/** Known messages without content for the board; the wire view shows them. */
export const SHOWN_ONLY: ReadonlySet<string> = new Set([
  "CallInformationEvent",
  "ConferencedEvent",
  "GetCallProfileResponse",
  "GetQueueMemberResponse",
  "GetQueueResponse",
  "OutgoingNumbersEvent",
  "QueueAddedEvent",
  "QueueMemberEvent",
  "QueueRemovedEvent",
  "QueueStatisticsEvent",
  "SetCallProfileResponse",
  "SetQueueMemberResponse",
]);

/** Requests that the driver never sends; from a server they are an echo, like our own. */
export const OTHER_REQUESTS: ReadonlySet<string> = new Set([
  "AlternateCall",
  "GetCallProfile",
  "GetQueue",
  "GetQueueMember",
  "SetCallProfile",
  "SetQueueMember",
]);
