import type { AccountId } from "@callboard/shared/board/ids";
import { unanswered } from "@callboard/shared/commands/outcome";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { why } from "@callboard/shared/commands/reason";
import type { CstaContext } from "./context.ts";
import { FEATURE_SERVICES, readDoNotDisturb, readForwardings } from "./features.ts";
import type { FeatureService, FeatureReport } from "./features.ts";
import type { InFlightOf, WantedFeature } from "./in-flight.ts";
import type { RequestPurpose } from "./request-queue.ts";
import type { Xml } from "./xml.ts";

type FeaturePurpose = Extract<RequestPurpose, { for: "feature" }>;
type FeatureCommand = InFlightOf<"feature">;

/** Queries the account's features, after all other queued requests. */
export function askFeatures(context: CstaContext, account: AccountId): void {
  for (const service of FEATURE_SERVICES) {
    askFeature(context, { for: "feature", account, service, isProof: false });
  }
}

/** Queries one feature, unless the server does not answer such queries or the same one is queued. */
function askFeature(context: CstaContext, purpose: FeaturePurpose): void {
  const { account, service, isProof } = purpose;
  if (context.features.isSilent(service)) return;
  const isSame = (one: RequestPurpose): boolean =>
    one.for === "feature" && one.account === account && one.service === service;
  if (isProof) context.requests.withdraw(({ purpose: waiting }) => isSame(waiting));
  else if (context.requests.hasWaiting(isSame)) return;
  context.ask({ service, device: account }, purpose);
}

/** A server that did not answer for one device is not asked for the next: each timeout blocks the queue. */
export function featureUnanswered(context: CstaContext, { service }: FeaturePurpose): void {
  context.features.silent(service);
  context.requests.withdraw(
    ({ purpose }) => purpose.for === "feature" && purpose.service === service,
  );
}

/** A query was answered. */
export function featureAnswered(
  context: CstaContext,
  { account, service }: FeaturePurpose,
  body: Xml,
): void {
  const report = service === "GetDoNotDisturb" ? readDoNotDisturb(body) : readForwardings(body);
  if (!report) return;
  showFeature(context, account, report);
  for (const command of commandsSetting(context, account, report)) {
    // A query sent before the server accepted the command proves nothing about it.
    if (command.acknowledgedAt === null) continue;
    if (isDone(command.wanted, report)) context.settle(command, { outcome: "confirmed" });
    else command.isDenied = true;
  }
}

/** The server reports a changed feature by itself. */
export function featureChanged(
  context: CstaContext,
  account: AccountId,
  report: FeatureReport,
): void {
  showFeature(context, account, report);
  for (const command of commandsSetting(context, account, report)) {
    if (isDone(command.wanted, report)) context.settle(command, { outcome: "confirmed" });
  }
}

function showFeature(context: CstaContext, account: AccountId, report: FeatureReport): void {
  if (!context.calls.hasAccount(account)) return;
  const features = context.features.record(account, report);
  const cause = commandsSetting(context, account, report).find(({ wanted }) =>
    isDone(wanted, report),
  );
  if (features) {
    context.publish({ type: "features-told", server: context.server, account, features }, cause);
  }
  // The other forwardings are unknown, so query them.
  else askFeature(context, { for: "feature", account, service: "GetForwarding", isProof: false });
}

/** The commands in flight that set this feature. */
function commandsSetting(
  context: CstaContext,
  account: AccountId,
  report: FeatureReport,
): readonly FeatureCommand[] {
  return context.commands.all.filter((command): command is FeatureCommand => {
    const isIt = command.kind === "feature" && command.account === account;
    return isIt && command.sentAt !== null && command.wanted.about === report.about;
  });
}

function isDone(wanted: WantedFeature, report: FeatureReport): boolean {
  if (wanted.about === "do-not-disturb") {
    return report.about === "do-not-disturb" && report.isOn === wanted.isOn;
  }
  if (report.about !== "forwarding") return false;
  const item = report.items.find(({ when }) => when === wanted.when);
  if (wanted.number === null) return item ? !item.isOn : report.isWhole;
  return item?.isOn === true && maybeSameNumber(item.number, wanted.number);
}

const PROOFS = {
  "do-not-disturb": "GetDoNotDisturb",
  forwarding: "GetForwarding",
} as const satisfies Record<WantedFeature["about"], FeatureService>;

/** The server accepted the command. An event may confirm it, and a query follows in any case. */
export function featureAcknowledged(context: CstaContext, command: FeatureCommand): void {
  command.acknowledgedAt = context.now;
  const service = PROOFS[command.wanted.about];
  askFeature(context, { for: "feature", account: command.account, service, isProof: true });
}

/** No event or response has confirmed the command in time. */
export function settleFeature(context: CstaContext, command: FeatureCommand): void {
  if (command.acknowledgedAt === null) {
    context.settle(command, unanswered(why("no-answer")));
  } else if (command.isDenied) {
    context.settle(command, unanswered(why("not-so")));
  } else context.settle(command, { outcome: "assumed" });
}
