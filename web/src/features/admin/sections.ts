/** What an admin manages; each has an address of its own behind the `#`. */
export const SECTIONS = ["people", "tokens", "audit"] as const;
export type Section = (typeof SECTIONS)[number];

/** The section that a fragment names; people for any other. */
export function sectionIn(hash: string): Section {
  return SECTIONS.find((section) => `#${section}` === hash) ?? "people";
}
