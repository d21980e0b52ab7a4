import type { Features, Forwarding } from "@callboard/shared/board/features";
import type { ServerInfo } from "@callboard/shared/board/server-info";
import type { GlyphName } from "../ui/glyphs.ts";
import { messages } from "../messages/language.svelte.ts";

/** The text of an account's chip. */
export interface FeatureSaid {
  text: string;
  glyph: GlyphName;
}

/** The active features of an account. Unknown ones are not shown. */
export function featureWords(features: Features | undefined): readonly FeatureSaid[] {
  const { doNotDisturb } = messages.features;
  const disturb: FeatureSaid = { text: doNotDisturb, glyph: "quiet" };
  const forwards = (features?.forwarding ?? []).map((one): FeatureSaid => {
    return { text: forwardingWords(one), glyph: "forward" };
  });
  return features?.doNotDisturb === true ? [disturb, ...forwards] : forwards;
}

function forwardingWords({ when, number }: Forwarding): string {
  const { forwardedTo, forwardedBusy, forwardedNoAnswer } = messages.features;
  switch (when) {
    case "always":
      return forwardedTo(number);
    case "busy":
      return forwardedBusy(number);
    case "no-answer":
      return forwardedNoAnswer(number);
  }
}

/** The features that this server does not support; empty if it supports all. */
export function missingWords({ capabilities }: Pick<ServerInfo, "capabilities">): string {
  const { missing } = messages.features;
  const parts = [
    { name: missing.transfer, by: ["consult", "blind-transfer"] },
    { name: missing.tones, by: ["send-digits"] },
    { name: missing.divert, by: ["divert"] },
    { name: missing.pickUp, by: ["pick-up"] },
    { name: missing.doNotDisturb, by: ["set-do-not-disturb"] },
    { name: missing.forwarding, by: ["set-forwarding"] },
  ];
  const has = (by: readonly string[]) => capabilities.some((one) => by.includes(one));
  return messages.format.list(parts.filter(({ by }) => !has(by)).map(({ name }) => name));
}
