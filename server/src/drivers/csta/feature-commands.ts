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
  const told = service === "GetDoNotDisturb" ? readDoNotDisturb(body) : readForwardings(body);
  if (!told) return;
  showFeature(context, account, told);
  for (const command of wanting(context, account, told)) {
    // What was asked for before the server had taken it says nothing about it.
    if (command.acknowledgedAt === null) continue;
    if (isDone(command.wanted, told)) context.settle(command, { outcome: "confirmed" });
    else command.isDenied = true;
  }
}

/** The server says by itself that a feature has changed. */
export function featureChanged(
  context: CstaContext,
  account: AccountId,
  told: FeatureReport,
): void {
  showFeature(context, account, told);
  for (const command of wanting(context, account, told)) {
    if (isDone(command.wanted, told)) context.settle(command, { outcome: "confirmed" });
  }
}

function showFeature(context: CstaContext, account: AccountId, told: FeatureReport): void {
  if (!context.calls.hasAccount(account)) return;
  const features = context.features.tell(account, told);
  const cause = wanting(context, account, told).find(({ wanted }) => isDone(wanted, told));
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
  told: FeatureReport,
): readonly FeatureCommand[] {
  return context.commands.all.filter((command): command is FeatureCommand => {
    const isIt = command.kind === "feature" && command.account === account;
    return isIt && command.sentAt !== null && command.wanted.about === told.about;
  });
}

function isDone(wanted: WantedFeature, told: FeatureReport): boolean {
  if (wanted.about === "do-not-disturb") {
    return told.about === "do-not-disturb" && told.isOn === wanted.isOn;
  }
  if (told.about !== "forwarding") return false;
  const item = told.items.find(({ when }) => when === wanted.when);
  if (wanted.number === null) return item ? !item.isOn : told.isWhole;
  return item?.isOn === true && maybeSameNumber(item.number, wanted.number);
}

const PROOFS = {
  "do-not-disturb": "GetDoNotDisturb",
  forwarding: "GetForwarding",
} as const satisfies Record<WantedFeature["about"], FeatureService>;

/** The server has taken it; an event may tell, and in any case it is asked. */
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
