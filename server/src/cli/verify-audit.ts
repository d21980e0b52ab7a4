import { Audit } from "../audit/store.ts";
import type { Store } from "../store/store.ts";
import { Exit, FAILED } from "./exit.ts";

const WHY = {
  changed: "is not as it was written",
  missing: "is missing",
  cut: "and those after it were cut off",
} as const;

/** Says that the audit is as it was written; throws `Exit` with the first place where it is not. */
export function verifyAudit(store: Store): string {
  const found = new Audit(store, () => Date.now()).verify();
  if (found.ok) {
    const last = found.count === 0 ? "" : `, the last hash is ${found.head}`;
    return `audit good: ${found.count} entries${last}\n`;
  }
  throw new Exit(FAILED, [`audit NOT good: entry ${found.number} ${WHY[found.why]}`]);
}
