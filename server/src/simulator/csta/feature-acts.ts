import type { ClientParts } from "./client-parts.ts";
import type { CstaFeatures } from "./features.ts";
import { textIn } from "./request.ts";
import type { SimRequest } from "./request.ts";
import { element, forwardingOf } from "./words.ts";

/** A service on a device's features: its response and its effect. */
export interface FeatureAct {
  answer?: (features: CstaFeatures, device: string) => string;
  perform?: (features: CstaFeatures, device: string, request: SimRequest) => void;
}

/** The feature services by request name. */
export const FEATURE_ACTS: ReadonlyMap<string, FeatureAct> = new Map<string, FeatureAct>([
  [
    "GetDoNotDisturb",
    {
      answer: (features, device) =>
        element("doNotDisturbOn", String(features.isUndisturbed(device))),
    },
  ],
  [
    "GetForwarding",
    {
      answer: (features, device) =>
        element("forwardingList", ...features.forwardings(device).map(forwardingOf)),
    },
  ],
  [
    "SetDoNotDisturb",
    {
      perform: (features, device, { texts }) =>
        features.setDoNotDisturb(device, texts.get("doNotDisturbOn") === "true"),
    },
  ],
  [
    "SetForwarding",
    {
      perform: (features, device, { texts }) =>
        features.setForwarding(device, {
          type: texts.get("forwardingType") ?? "",
          isOn: texts.get("activateForward") === "true",
          number: texts.get("forwardDN") ?? "",
          ringDuration: texts.get("ringDuration") ?? "",
        }),
    },
  ],
]);

/** Why a feature request is refused; null when it is accepted. */
export function featureRefusal(
  act: FeatureAct,
  request: SimRequest,
  { behaviours, exchange }: ClientParts,
): string | null {
  if (act.answer && behaviours.has("no-features")) return "serviceNotSupported";
  if (!exchange.has(textIn(request, "device"))) return "invalidDeviceID";
  // ECMA-323, DeviceID: a forwarding may omit its destination, but an empty one is invalid.
  return request.empty.has("forwardDN") ? "invalidForwardingDestination" : null;
}
