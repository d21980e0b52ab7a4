import { Audit } from "../audit/store.ts";
import type { Store } from "../store/store.ts";
import { Exit, FAILED } from "./exit.ts";

const WHY = {
  changed: "was altered",
  missing: "is missing",
  cut: "and all after it were cut off",
} as const;

/** Reports an intact audit log; throws `Exit` with the first entry that is not intact. */
export function verifyAudit(store: Store): string {
  const found = new Audit(store, () => Date.now()).verify();
  if (found.ok) {
    const last = found.count === 0 ? "" : `, last hash ${found.head}`;
    return `audit log intact: ${found.count} entries verified${last}\n`;
  }
  throw new Exit(FAILED, [`audit log NOT intact: entry ${found.number} ${WHY[found.why]}`]);
}
