import type { Access } from "../driver.ts";
import type { Dialect } from "./dialect.ts";
import { standardDialect } from "./standard.ts";
import { UNI_TEL } from "./uni-tel.ts";

/** The dialect that a server speaks, as it is configured. */
export function dialectOf({ dialect, framing }: Pick<Access, "dialect" | "framing">): Dialect {
  return dialect === "uni-tel" ? UNI_TEL : standardDialect(dialect, framing);
}
