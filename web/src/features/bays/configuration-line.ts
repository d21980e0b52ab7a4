import type { Account } from "@callboard/shared/board/account";

/** The line of a configuration file that names an account. A JSON text is a YAML text too, whatever is in it. */
export function configurationLine({ id }: Pick<Account, "id">): string {
  return `- { id: ${JSON.stringify(id)} }`;
}
