const MARK = "#setup=";

/** What the link that makes the first admin carries; it stands in the fragment, which no request holds. */
export function setupSecretIn(hash: string): string | null {
  return hash.startsWith(MARK) && hash.length > MARK.length ? hash.slice(MARK.length) : null;
}

/** The fragment that hands it on to the page that signs in. */
export function setupFragment(secret: string): string {
  return `${MARK}${secret}`;
}
