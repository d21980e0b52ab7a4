import type { CstaAccess } from "./access.ts";
import type { Dialect } from "./dialect.ts";
import { standardDialect } from "./standard.ts";
import { UNI_TEL } from "./uni-tel.ts";

/** The configured dialect of a server. */
export function dialectOf({ dialect, framing }: Pick<CstaAccess, "dialect" | "framing">): Dialect {
  return dialect === "uni-tel" ? UNI_TEL : standardDialect(dialect, framing);
}
