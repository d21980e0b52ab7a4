const MARK = "#setup=";

/** What the link that makes the first admin carries; it stands in the fragment, which no request holds. */
export function setupSecretIn(hash: string): string | null {
  return hash.startsWith(MARK) && hash.length > MARK.length ? hash.slice(MARK.length) : null;
}

const TOKEN_MARK = "#token=";

/** What the link of a wall carries, in the fragment too. */
export function tokenIn(hash: string): string | null {
  const isThere = hash.startsWith(TOKEN_MARK) && hash.length > TOKEN_MARK.length;
  return isThere ? hash.slice(TOKEN_MARK.length) : null;
}

/** The fragment that hands it on to the page that signs in. */
export function setupFragment(secret: string): string {
  return `${MARK}${secret}`;
}
