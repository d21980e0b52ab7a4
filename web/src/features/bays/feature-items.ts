import type { Account } from "@callboard/shared/board/account";
import type { Command, CommandType } from "@callboard/shared/commands/command";
import { messages } from "../../messages/language.svelte.ts";
import type { GlyphName } from "../../ui/glyphs.ts";

/** An entry of a bay's menu about an account's features. */
export interface FeatureItem {
  label: string;
  glyph: GlyphName;
  /** The command it sends; null if it opens a dialog first. */
  command: Command | null;
}

/** The feature entries of an account on this server. If the present state is unknown, both directions are offered. */
export function featureItems(
  { server, id: account, features }: Account,
  capabilities: readonly CommandType[],
): readonly FeatureItem[] {
  const { menu } = messages.features;
  const disturbed = features?.doNotDisturb ?? null;
  const set = (on: boolean): FeatureItem => ({
    label: on ? menu.disturbOn : menu.disturbOff,
    glyph: "quiet",
    command: { type: "set-do-not-disturb", server, account, on },
  });
  const disturb = [true, false].filter((on) => on !== disturbed).map(set);
  const forward: FeatureItem = { label: menu.forward, glyph: "forward", command: null };
  return [
    ...(capabilities.includes("set-do-not-disturb") ? disturb : []),
    ...(capabilities.includes("set-forwarding") ? [forward] : []),
  ];
}
