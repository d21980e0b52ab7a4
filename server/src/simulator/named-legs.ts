import type { BehaviourSet } from "./behaviours.ts";
import type { Leg } from "./call.ts";

/** What answered or ended a call: a leg of this server, the external party, or neither (a timer, a refusal). */
export type Actor = Leg | "far-end" | "no-one";

// The examples of answer-call and hangup-call (1.1.4, 1.1.7) name another account than the one that acted. Each reading
// is played literally: when the leg that it names is not on this server, no event is sent at all.

/** The legs that call-answered names, in the order of its events. */
export function legsNamedAnswered(
  legs: readonly Leg[],
  actor: Actor,
  behaviours: BehaviourSet,
): readonly Leg[] {
  if (behaviours.has("answered-names-callee")) return legs.filter(isCallee);
  if (behaviours.has("answered-names-caller")) return legs.filter(isCaller);
  if (behaviours.has("answered-names-other")) return legs.filter((leg) => leg !== actor);
  return legs;
}

/** The legs that call-ended names, in the order of `legs`. */
export function legsNamedEnded(
  legs: readonly Leg[],
  actor: Actor,
  behaviours: BehaviourSet,
): readonly Leg[] {
  if (behaviours.has("ended-names-callee")) return legs.filter(isCallee);
  if (behaviours.has("ended-names-caller")) return legs.filter(isCaller);
  if (behaviours.has("ended-names-other")) return legs.filter((leg) => leg !== actor);
  if (behaviours.has("ended-names-ender") && actor !== "no-one")
    return legs.filter((leg) => leg === actor);
  return legs;
}

function isCaller(leg: Leg): boolean {
  return leg.direction === "out";
}

function isCallee(leg: Leg): boolean {
  return leg.direction === "in";
}
