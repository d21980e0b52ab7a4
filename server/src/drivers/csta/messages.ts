// The words of CSTA: ECMA-323 (ed6) for calls, ECMA-354 for sessions, and what uni-tel's dialect makes of them. Nothing but
// the driver, the simulator and tests uses these spellings.

import type { ForwardWhen } from "@callboard/shared/board/features";

/** The namespace that uni-tel's servers write, which is not quite ECMA's. Nobody compares it. */
export const UNI_TEL_NAMESPACE = "http://www.ecma.ch/standards/ecma-323/csta/ed6";

/** The namespace of calls (ECMA-323); the edition follows, as in `…/csta/ed6`. */
export const ECMA_323 = "http://www.ecma-international.org/standards/ecma-323/csta";

/** The namespace of sessions (ECMA-354). */
export const ECMA_354 = "http://www.ecma-international.org/standards/ecma-354/appl_session";

/** What a call has where a server does not know its id yet (uni-tel, MakeCallResponse). */
export const NO_CALL_ID = "N/A";

/** What uni-tel puts after the id of a call for the leg of the consultation about it (uni-tel, TransferCall). */
export const CONSULTATION_SUFFIX = "-att";

/** A leg of a call (ECMA-323, ConnectionID). uni-tel gives each leg a call id of its own. */
export interface ConnectionId {
  callId: string;
  deviceId: string;
}

/** What can be asked of a server, and the roots of its positive answers. */
export const SERVICES = {
  StartApplicationSession: "StartApplicationSessionPosResponse",
  ResetApplicationSessionTimer: "ResetApplicationSessionTimerPosResponse",
  StopApplicationSession: "StopApplicationSessionPosResponse",
  MonitorStart: "MonitorStartResponse",
  // uni-tel, MonitorTrunk: answered as the monitor of a device is.
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

/** What a server says or asks of itself as a whole, and by what it is answered (ECMA-323, system services). */
export const SYSTEM_REQUESTS = {
  SystemStatus: "SystemStatusResponse",
  RequestSystemStatus: "RequestSystemStatusResponse",
} as const;
export type SystemRequest = keyof typeof SYSTEM_REQUESTS;

/** The events of calls: where each names the leg that it is about, and the device that did it. */
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

/** Which calls each kind of forwarding is about; those for calls from inside or outside alone are not the board's. */
export const FORWARDING_TYPES = {
  always: "forwardImmediate",
  busy: "forwardBusy",
  "no-answer": "forwardNoAns",
} as const satisfies Record<ForwardWhen, string>;

/** How long it rings before a call goes on, where the server has not said (uni-tel's samples). */
export const RING_DURATION = "90";

/** Messages that are known and carry nothing that the board shows; the wire panel does. */
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

/** Requests that nobody of ours sends; coming from a server they are an echo like our own. */
export const OTHER_REQUESTS: ReadonlySet<string> = new Set([
  "AlternateCall",
  "GetCallProfile",
  "GetQueue",
  "GetQueueMember",
  "SetCallProfile",
  "SetQueueMember",
]);
