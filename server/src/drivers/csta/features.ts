import { ForwardWhen } from "@callboard/shared/board/features";
import type { Features } from "@callboard/shared/board/features";
import type { AccountId } from "@callboard/shared/board/ids";
import { PlainText } from "@callboard/shared/text/plain-text";
import { deviceAt } from "./call-event.ts";
import { FORWARDING_TYPES } from "./messages.ts";
import { allNamed, textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** Queries for an account besides its calls. */
export const FEATURE_SERVICES = ["GetDoNotDisturb", "GetForwarding"] as const;
export type FeatureService = (typeof FEATURE_SERVICES)[number];

/** One forwarding as the server reports it; it has a number and a ring time even when it is off. */
export interface ReportedForwarding {
  when: ForwardWhen;
  isOn: boolean;
  number: string;
  ringDuration: string | null;
}

/** An account's features in an event or a response. */
export type FeatureReport =
  | { about: "do-not-disturb"; isOn: boolean }
  /** `isWhole`: a forwarding that it does not list is off. */
  | { about: "forwarding"; items: readonly ReportedForwarding[]; isWhole: boolean };

/** Reads DoNotDisturbEvent and GetDoNotDisturbResponse; undefined when the state is missing. */
export function readDoNotDisturb(root: Xml): FeatureReport | undefined {
  const isOn = flag(textAt(root, "doNotDisturbOn"));
  return isOn === null ? undefined : { about: "do-not-disturb", isOn };
}

/** uni-tel, ForwardingEvent: reports one kind only; undefined when it does not say which. */
export function readForwardingEvent(root: Xml): FeatureReport | undefined {
  const status = flag(textAt(root, "forwardStatus"));
  const item = forwardingIn(root, deviceAt(root, "forwardTo"));
  if (status === null) return undefined;
  return { about: "forwarding", items: item ? [item] : [], isWhole: false };
}

/** uni-tel, GetForwardingResponse. */
export function readForwardings(root: Xml): FeatureReport {
  const items = allNamed(root, "forwardListItem").flatMap((one) => {
    return forwardingIn(one, deviceAt(one, "forwardDN")) ?? [];
  });
  return { about: "forwarding", items, isWhole: true };
}

function forwardingIn(root: Xml, number: string | null): ReportedForwarding | undefined {
  const type = textAt(root, "forwardingType");
  const when = ForwardWhen.options.find((one) => FORWARDING_TYPES[one] === type);
  const isOn = flag(textAt(root, "forwardStatus"));
  const isGood = number === null || PlainText.safeParse(number).success;
  if (when === undefined || isOn === null || !isGood) return undefined;
  return { when, isOn, number: number ?? "", ringDuration: textAt(root, "ringDuration") };
}

function flag(text: string | null): boolean | null {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : null;
}

/** The features that the server has reported in this session. */
export class KnownFeatures {
  readonly #forwardings = new Map<AccountId, ReadonlyMap<ForwardWhen, ReportedForwarding>>();
  readonly #silent = new Set<FeatureService>();

  /** Returns the features to show after a report; undefined while the rest of the list is unknown. */
  record(account: AccountId, report: FeatureReport): Features | undefined {
    if (report.about === "do-not-disturb") return { doNotDisturb: report.isOn, forwarding: null };
    const before = report.isWhole ? [] : this.#forwardings.get(account)?.entries();
    if (!before) return undefined;
    const items = new Map([...before]);
    for (const item of report.items) items.set(item.when, item);
    this.#forwardings.set(account, items);
    const on = [...items.values()].filter(({ isOn }) => isOn);
    return { doNotDisturb: null, forwarding: on.map(({ when, number }) => ({ when, number })) };
  }

  forwarding(account: AccountId, when: ForwardWhen): ReportedForwarding | undefined {
    return this.#forwardings.get(account)?.get(when);
  }

  knows(account: AccountId): boolean {
    return this.#forwardings.has(account);
  }

  /** A query that the server does not answer. */
  isSilent(service: FeatureService): boolean {
    return this.#silent.has(service);
  }

  silent(service: FeatureService): void {
    this.#silent.add(service);
  }

  clear(): void {
    this.#forwardings.clear();
    this.#silent.clear();
  }
}
