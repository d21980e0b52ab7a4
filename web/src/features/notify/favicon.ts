/** More than this are not told apart in sixteen pixels. */
const COUNTED = 9;

/** The address of the icon of the tab: while calls ring it shows how many. */
export function faviconFor(ringing: number): string {
  if (ringing === 0) return "/favicon.svg";
  return ringing > COUNTED ? "/favicon-many.svg" : `/favicon-${ringing}.svg`;
}
