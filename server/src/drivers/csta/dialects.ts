import type { CstaAccess } from "./access.ts";
import type { Dialect } from "./dialect.ts";
import { standardDialect } from "./standard.ts";
import { UNI_TEL } from "./uni-tel.ts";

/** The dialect that a server speaks, as it is configured. */
export function dialectOf({ dialect, framing }: Pick<CstaAccess, "dialect" | "framing">): Dialect {
  return dialect === "uni-tel" ? UNI_TEL : standardDialect(dialect, framing);
}
