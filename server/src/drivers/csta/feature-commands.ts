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

/** Asks what the account does with its calls, after everything else that waits. */
export function askFeatures(context: CstaContext, account: AccountId): void {
  for (const service of FEATURE_SERVICES) {
    askFeature(context, { for: "feature", account, service, isProof: false });
  }
}

/** Asks for one of them, unless the server leaves such questions unanswered or the same one waits already. */
function askFeature(context: CstaContext, purpose: FeaturePurpose): void {
  const { account, service, isProof } = purpose;
  if (context.features.isSilent(service)) return;
  const isSame = (one: RequestPurpose): boolean =>
    one.for === "feature" && one.account === account && one.service === service;
  if (isProof) context.requests.withdraw(({ purpose: waiting }) => isSame(waiting));
  else if (context.requests.hasWaiting(isSame)) return;
  context.ask({ service, device: account }, purpose);
}

/** A server that is silent about one device is not asked about the next: each silence holds the line up. */
export function featureUnanswered(context: CstaContext, { service }: FeaturePurpose): void {
  context.features.silent(service);
  context.requests.withdraw(
    ({ purpose }) => purpose.for === "feature" && purpose.service === service,
  );
}

/** The answer to one of the questions. */
export function featureAnswered(
  context: CstaContext,
  { account, service }: FeaturePurpose,
  body: Xml,
): void {
  const report = service === "GetDoNotDisturb" ? readDoNotDisturb(body) : readForwardings(body);
  if (!report) return;
  showFeature(context, account, report);
  for (const command of wanting(context, account, report)) {
    // What was asked for before the server had taken it says nothing about it.
    if (command.acknowledgedAt === null) continue;
    if (isDone(command.wanted, report)) context.settle(command, { outcome: "confirmed" });
    else command.isDenied = true;
  }
}

/** The server says by itself that a feature has changed. */
export function featureChanged(
  context: CstaContext,
  account: AccountId,
  report: FeatureReport,
): void {
  showFeature(context, account, report);
  for (const command of wanting(context, account, report)) {
    if (isDone(command.wanted, report)) context.settle(command, { outcome: "confirmed" });
  }
}

function showFeature(context: CstaContext, account: AccountId, report: FeatureReport): void {
  if (!context.calls.hasAccount(account)) return;
  const features = context.features.record(account, report);
  const cause = wanting(context, account, report).find(({ wanted }) => isDone(wanted, report));
  if (features) {
    context.publish({ type: "features-told", server: context.server, account, features }, cause);
  }
  // What else is forwarded was never told; the server knows.
  else askFeature(context, { for: "feature", account, service: "GetForwarding", isProof: false });
}

/** The commands under way that set what was told. */
function wanting(
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

/** The server has taken it; an event may publishCallFact, and in any case it is asked. */
export function featureAcknowledged(context: CstaContext, command: FeatureCommand): void {
  command.acknowledgedAt = context.now;
  const service = PROOFS[command.wanted.about];
  askFeature(context, { for: "feature", account: command.account, service, isProof: true });
}

/** Nothing has shown that it is done. */
export function settleFeature(context: CstaContext, command: FeatureCommand): void {
  if (command.acknowledgedAt === null) {
    context.settle(command, unanswered(why("no-answer")));
  } else if (command.isDenied) {
    context.settle(command, unanswered(why("not-so")));
  } else context.settle(command, { outcome: "assumed" });
}
