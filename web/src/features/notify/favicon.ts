/** Larger counts are not legible in sixteen pixels. */
const COUNTED = 9;

/** The address of the tab's icon: shows how many calls ring. */
export function faviconFor(ringing: number): string {
  if (ringing === 0) return "/favicon.svg";
  return ringing > COUNTED ? "/favicon-many.svg" : `/favicon-${ringing}.svg`;
}
