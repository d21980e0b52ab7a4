import type { ClientParts } from "./client-parts.ts";
import type { SimEvent } from "./exchange.ts";
import { FEATURE_ACTS, featureRefusal } from "./feature-acts.ts";
import type { FeatureAct } from "./feature-acts.ts";
import type { FeatureChange } from "./features.ts";
import { isRefusedOnce, LEG_ACTS } from "./leg-acts.ts";
import type { LegAct } from "./leg-acts.ts";
import { isRight } from "./login.ts";
import type { Framed } from "./pipe.ts";
import { readRequest, textIn } from "./request.ts";
import type { SimRequest } from "./request.ts";
import { element, featureEventOf, infoOf, plain } from "./words.ts";

/** One client of the simulated server: its session, its monitors and the replies to its requests. */
export class CstaClient {
  readonly #parts: ClientParts;
  readonly #monitored = new Set<string>();
  #isTrunkMonitored = false;
  #session: string | null = null;
  #sessions = 0;
  #cancelEnd: () => void = () => undefined;

  constructor(parts: ClientParts) {
    this.#parts = parts;
  }

  /** Handles one message of the client. */
  receive(message: Framed): void {
    const request = readRequest(message);
    const { root } = this.#parts.speech;
    if (!request) this.#say(root("CSTAErrorCode", element("operation", "invalidParameterValue")));
    else if (request.name === "StartApplicationSession") this.#start(request, message.text);
    else if (this.#session === null) this.#refuse(request, "operation", "securityViolation");
    else this.#serve(request);
  }

  /** Sends an exchange event where its device is monitored. */
  handleEvent(simEvent: SimEvent): void {
    const { device } = simEvent.leg;
    const { behaviours, trunk, login, speech } = this.#parts;
    if (behaviours.has("quotes-passwords")) this.#say(element("QuoteEvent", plain(login.password)));
    if (simEvent.event === "Retrieved" && behaviours.has("no-retrieved-event")) return;
    if (this.#monitored.has(device)) this.#say(speech.eventOf(simEvent, this.#monitorOf(device)));
    const isDoubled = this.#isTrunkMonitored && behaviours.has("trunk-doubles");
    if (isDoubled) this.#say(speech.eventOf(simEvent, `t-${trunk}`));
  }

  /** Sends a feature event by the device's monitor. */
  changed(change: FeatureChange): void {
    const isTold = this.#monitored.has(change.device);
    if (!isTold || this.#parts.behaviours.has("no-feature-events")) return;
    const { root } = this.#parts.speech;
    this.#say(featureEventOf(change, this.#monitorOf(change.device), root));
  }

  /** The server ends the session by itself (ECMA-354, ApplicationSessionTerminated). */
  terminate(reason: string): void {
    if (this.#session === null) return;
    const why = element("sessionTermReason", element("definedTermReason", reason));
    const { root } = this.#parts.speech;
    this.#say(root("ApplicationSessionTerminated", element("sessionID", this.#session), why));
    this.gone();
    this.#parts.close();
  }

  /** The connection is gone, and the session with it. */
  gone(): void {
    this.#cancelEnd();
    this.#session = null;
    this.#monitored.clear();
    this.#isTrunkMonitored = false;
  }

  #start(request: SimRequest, text: string): void {
    if (!this.#isWelcome(request, text)) {
      const error = element("errorCode", element("definedError", "invalidApplicationInfo"));
      this.#reply(request, "StartApplicationSessionNegResponse", error);
      return;
    }
    this.#sessions += 1;
    this.#session = `session-${this.#sessions}`;
    this.#endLater();
    const id = element("sessionID", this.#session);
    this.#reply(request, "StartApplicationSessionPosResponse", id, this.#duration());
  }

  #isWelcome(request: SimRequest, text: string): boolean {
    const { login, behaviours, speech } = this.#parts;
    const isReadable = !behaviours.has("needs-prefix") || text.includes("xmlns:vendorData=");
    return !speech.asksForLogin || (isRight(request, login) && isReadable);
  }

  #serve(request: SimRequest): void {
    const act = LEG_ACTS.get(request.name);
    const featureAct = FEATURE_ACTS.get(request.name);
    const service = this.#services.get(request.name);
    if (act) this.#act(request, act);
    else if (featureAct) this.#actOnFeature(request, featureAct);
    else if (service) service(request);
    else this.#refuse(request, "operation", "serviceNotSupported");
  }

  /** The response first, then its effect. */
  #act(request: SimRequest, act: LegAct): void {
    const { exchange, behaviours } = this.#parts;
    // A request with two legs acts on the active one, whichever comes first.
    const callId = request.callIds.get("activeCall") ?? textIn(request, "callID");
    const leg = exchange.find(textIn(request, "deviceID"), callId);
    if (!leg) {
      this.#refuse(request, "operation", "invalidConnectionID");
      return;
    }
    if (isRefusedOnce(request, behaviours) || !act.isPossible(leg, exchange, request)) {
      this.#refuse(request, "stateIncompatibility", "invalidConnectionState");
      return;
    }
    this.#answer(request, act.answer?.(leg, request) ?? "");
    act.perform(leg, exchange, request);
  }

  #actOnFeature(request: SimRequest, act: FeatureAct): void {
    const { features } = this.#parts;
    const device = textIn(request, "device");
    const refusal = featureRefusal(act, request, this.#parts);
    if (refusal !== null) {
      this.#refuse(request, "operation", refusal);
      return;
    }
    this.#answer(request, act.answer?.(features, device) ?? "");
    act.perform?.(features, device, request);
  }

  /** A call that rings at one device is answered at another. */
  #pickUp(request: SimRequest): void {
    const { exchange } = this.#parts;
    // The request names two devices; the first is where the call rings.
    const leg = exchange.find(textIn(request, "deviceID"), textIn(request, "callID"));
    const device = textIn(request, "requestingDevice");
    if (!leg || !exchange.has(device)) this.#refuse(request, "operation", "invalidConnectionID");
    else if (leg.state !== "alerting") {
      this.#refuse(request, "stateIncompatibility", "invalidConnectionState");
    } else {
      this.#answer(request);
      exchange.pickUp(leg, device);
    }
  }

  readonly #services: ReadonlyMap<string, (request: SimRequest) => void> = new Map([
    ["ResetApplicationSessionTimer", (request) => this.#renew(request)],
    ["StopApplicationSession", (request) => this.#stop(request)],
    ["MonitorStart", (request) => this.#monitor(request)],
    ["MonitorTrunk", (request) => this.#monitorTrunk(request)],
    ["SnapShotDevice", (request) => this.#snapshot(request)],
    ["SnapshotDevice", (request) => this.#snapshot(request)],
    ["RequestSystemStatus", (request) => this.#answer(request, element("systemStatus", "normal"))],
    ["MakeCall", (request) => this.#makeCall(request)],
    ["DirectedPickupCall", (request) => this.#pickUp(request)],
  ]);

  #renew(request: SimRequest): void {
    const { behaviours } = this.#parts;
    if (behaviours.has("silent-renewal")) return;
    if (behaviours.has("no-renewal")) {
      const error = element("errorCode", element("definedError", "serverCannotResetSessionTimer"));
      this.#reply(request, "ResetApplicationSessionTimerNegResponse", error);
      return;
    }
    this.#endLater();
    this.#answerAs(request, "ResetApplicationSessionTimerPosResponse", this.#duration());
  }

  #stop(request: SimRequest): void {
    this.#answerAs(request, "StopApplicationSessionPosResponse");
    this.gone();
  }

  #monitor(request: SimRequest): void {
    const device = this.#deviceIn(textIn(request, "deviceObject"));
    if (!this.#parts.exchange.has(device)) {
      this.#refuse(request, "operation", "invalidDeviceID");
      return;
    }
    this.#monitored.add(device);
    this.#answer(request, element("monitorCrossRefID", this.#monitorOf(device)));
  }

  /** An event for each device, then the response (uni-tel, MonitorTrunk). */
  #monitorTrunk(request: SimRequest): void {
    const { devices, trunk, speech } = this.#parts;
    this.#isTrunkMonitored = true;
    for (const device of devices) {
      this.#monitored.add(device);
      const named =
        element("deviceID", device) + element("monitorCrossRefID", this.#monitorOf(device));
      const monitor = element("monitorCrossRefID", `t-${trunk}`);
      this.#say(speech.root("MonitorStartedEvent", monitor, element("monitoredConnection", named)));
    }
    const name = element("monitorCrossRefID", trunk);
    this.#answerAs(request, "MonitorStartResponse", name);
  }

  #snapshot(request: SimRequest): void {
    const { behaviours, exchange, speech } = this.#parts;
    const device = this.#deviceIn(textIn(request, "snapshotObject"));
    if (behaviours.has("no-snapshots") || !exchange.has(device)) {
      this.#refuse(request, "operation", "invalidDeviceID");
      return;
    }
    const legs = behaviours.has("empty-snapshots") ? [] : exchange.legsOn(device);
    this.#answer(request, speech.listOf(this.#monitorOf(device), legs.map(infoOf).join("")));
  }

  #makeCall(request: SimRequest): void {
    const from = textIn(request, "callingDevice");
    const to = textIn(request, "calledDirectoryNumber");
    const { exchange, speech } = this.#parts;
    if (!exchange.has(from)) {
      this.#refuse(request, "operation", "invalidCallingDeviceID");
      return;
    }
    const call = exchange.prepare(from, to, "MakeCall");
    const [leg] = call.legs;
    this.#answer(request, leg ? speech.startedOn(leg) : "");
    exchange.announce(call, to);
  }

  #answer(request: SimRequest, ...content: readonly string[]): void {
    this.#answerAs(request, `${request.name}Response`, ...content);
  }

  #answerAs(request: SimRequest, name: string, ...content: readonly string[]): void {
    const isBare = this.#parts.behaviours.has("answers-without-id");
    if (isBare) this.#say(this.#parts.speech.root(name, ...content));
    else this.#reply(request, name, ...content, this.#parts.speech.quoted(request));
  }

  #refuse(request: SimRequest, kind: string, code: string): void {
    const { behaviours, speech } = this.#parts;
    const error = element(kind, code);
    const isBare = behaviours.has("errors-without-id") || behaviours.has("answers-without-id");
    if (isBare) this.#say(speech.root("CSTAErrorCode", error));
    else this.#reply(request, "CSTAErrorCode", error, speech.quoted(request));
  }

  /** Replies with the invokeID of the request's frame. */
  #reply({ invokeId }: SimRequest, name: string, ...content: readonly string[]): void {
    this.#say(this.#parts.speech.root(name, ...content), invokeId);
  }

  #say(text: string, invokeId: string | null = null): void {
    const isDeclared = this.#parts.behaviours.has("utf16-declaration");
    const declaration = isDeclared ? `<?xml version="1.0" encoding="utf-16"?>\r\n` : "";
    this.#parts.send({ text: `${declaration}${text}`, invokeId });
  }

  #endLater(): void {
    this.#cancelEnd();
    const ms = this.#parts.sessionSeconds * 1000;
    this.#cancelEnd = this.#parts.after(ms, () => this.terminate("sessionTimerExpired"));
  }

  #duration(): string {
    return element("actualSessionDuration", String(this.#parts.sessionSeconds));
  }

  #monitorOf(device: string): string {
    return this.#parts.speech.monitorOf(device);
  }

  /** A device by its extension or by the name of its monitor (uni-tel, MonitorStart). */
  #deviceIn(object: string): string {
    return object.replace(`u-${this.#parts.trunk}-`, "");
  }
}
