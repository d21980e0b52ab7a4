import type { Account } from "@callboard/shared/board/account";

/** The line of a configuration file that adds an account. Any JSON text is also a YAML text. */
export function configurationLine({ id }: Pick<Account, "id">): string {
  return `- { id: ${JSON.stringify(id)} }`;
}
