import { unreachable } from "@callboard/shared/unreachable";
import { awaitButton, awaitText, choose, lookAt, pressKey, pressOn, typeInto } from "./press-on.ts";
import type { UserStep, Step } from "./scene.ts";

const USER_STEPS: ReadonlySet<Step["do"]> = new Set<UserStep["do"]>([
  "press",
  "await",
  "await-text",
  "look-at",
  "choose",
  "type",
  "key",
]);

/** Whether a step is a user action, to which the page itself reacts. */
export function isUserStep(step: Step): step is UserStep {
  return USER_STEPS.has(step.do);
}

/** Performs a user's actions on the page, and waits until the page has reacted. */
export function performUserStep(step: UserStep): Promise<void> {
  switch (step.do) {
    case "press":
      return pressOn(step.name, step.onPhone);
    case "await":
      return awaitButton(step.name);
    case "await-text":
      return awaitText(step.text);
    case "look-at":
      return lookAt(step.name);
    case "choose":
      return choose(step.name);
    case "type":
      return typeInto(step.into, step.text);
    case "key":
      return pressKey(step.key);
    default:
      return unreachable(step);
  }
}
