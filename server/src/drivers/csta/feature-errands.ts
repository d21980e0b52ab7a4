import type { AccountId } from "@callboard/shared/board/ids";
import { unanswered } from "@callboard/shared/commands/outcome";
import { maybeSameNumber } from "@callboard/shared/directory/phone-number";
import { why } from "@callboard/shared/commands/reason";
import type { Desk } from "./desk.ts";
import { FEATURE_SERVICES, readDoNotDisturb, readForwardings } from "./features.ts";
import type { FeatureService, FeatureTold } from "./features.ts";
import type { InFlightOf, WantedFeature } from "./in-flight.ts";
import type { Errand } from "./pending.ts";
import type { Xml } from "./xml.ts";

type FeatureErrand = Extract<Errand, { for: "feature" }>;
type FeatureCommand = InFlightOf<"feature">;

/** Asks what the account does with its calls, after everything else that waits. */
export function askFeatures(desk: Desk, account: AccountId): void {
  for (const service of FEATURE_SERVICES) {
    askFeature(desk, { for: "feature", account, service, isProof: false });
  }
}

/** Asks for one of them, unless the server leaves such questions unanswered or the same one waits already. */
function askFeature(desk: Desk, errand: FeatureErrand): void {
  const { account, service, isProof } = errand;
  if (desk.features.isSilent(service)) return;
  const isSame = (one: Errand): boolean =>
    one.for === "feature" && one.account === account && one.service === service;
  if (isProof) desk.pending.withdraw(({ errand: waiting }) => isSame(waiting));
  else if (desk.pending.hasWaiting(isSame)) return;
  desk.ask({ service, device: account }, errand);
}

/** A server that is silent about one device is not asked about the next: each silence holds the line up. */
export function featureUnanswered(desk: Desk, { service }: FeatureErrand): void {
  desk.features.silent(service);
  desk.pending.withdraw(({ errand }) => errand.for === "feature" && errand.service === service);
}

/** The answer to one of the questions. */
export function featureAnswered(desk: Desk, { account, service }: FeatureErrand, body: Xml): void {
  const told = service === "GetDoNotDisturb" ? readDoNotDisturb(body) : readForwardings(body);
  if (!told) return;
  showFeature(desk, account, told);
  for (const command of wanting(desk, account, told)) {
    // What was asked for before the server had taken it says nothing about it.
    if (command.takenAt === null) continue;
    if (isDone(command.wanted, told)) desk.settle(command, { outcome: "confirmed" });
    else command.isDenied = true;
  }
}

/** The server says by itself that a feature has changed. */
export function featureChanged(desk: Desk, account: AccountId, told: FeatureTold): void {
  showFeature(desk, account, told);
  for (const command of wanting(desk, account, told)) {
    if (isDone(command.wanted, told)) desk.settle(command, { outcome: "confirmed" });
  }
}

function showFeature(desk: Desk, account: AccountId, told: FeatureTold): void {
  if (!desk.legs.hasAccount(account)) return;
  const features = desk.features.tell(account, told);
  const cause = wanting(desk, account, told).find(({ wanted }) => isDone(wanted, told));
  if (features) {
    desk.publish({ type: "features-told", server: desk.server, account, features }, cause);
  }
  // What else is forwarded was never told; the server knows.
  else askFeature(desk, { for: "feature", account, service: "GetForwarding", isProof: false });
}

/** The commands under way that set what was told. */
function wanting(desk: Desk, account: AccountId, told: FeatureTold): readonly FeatureCommand[] {
  return desk.commands.all.filter((command): command is FeatureCommand => {
    const isIt = command.kind === "feature" && command.account === account;
    return isIt && command.sentAt !== null && command.wanted.about === told.about;
  });
}

function isDone(wanted: WantedFeature, told: FeatureTold): boolean {
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
export function featureTaken(desk: Desk, command: FeatureCommand): void {
  command.takenAt = desk.now;
  const service = PROOFS[command.wanted.about];
  askFeature(desk, { for: "feature", account: command.account, service, isProof: true });
}

/** Nothing has shown that it is done. */
export function settleFeature(desk: Desk, command: FeatureCommand): void {
  if (command.takenAt === null) {
    desk.settle(command, unanswered(why("no-answer")));
  } else if (command.isDenied) {
    desk.settle(command, unanswered(why("not-so")));
  } else desk.settle(command, { outcome: "assumed" });
}
