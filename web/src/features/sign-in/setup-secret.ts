const MARK = "#setup=";

/** The secret of the link that creates the first admin; in the fragment, which no request carries. */
export function setupSecretIn(hash: string): string | null {
  return hash.startsWith(MARK) && hash.length > MARK.length ? hash.slice(MARK.length) : null;
}

const TOKEN_MARK = "#token=";

/** The secret of a wall's link, also in the fragment. */
export function tokenIn(hash: string): string | null {
  const isThere = hash.startsWith(TOKEN_MARK) && hash.length > TOKEN_MARK.length;
  return isThere ? hash.slice(TOKEN_MARK.length) : null;
}

/** The fragment that passes it to the sign-in page. */
export function setupFragment(secret: string): string {
  return `${MARK}${secret}`;
}
