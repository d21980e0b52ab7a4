import * as z from "zod/mini";
import type { Access } from "../driver.ts";

export const DIALECTS = ["uni-tel", "ed3", "ed4", "ed5", "ed6"] as const;
export const FRAMINGS = ["nul", "j2"] as const;
export const MONITORS = ["device", "trunk"] as const;
export const TEMPLATES = ["uni-tel", "avaya", "eltex", "openscape"] as const;

const CstaAccess = z.object({
  /** The vendor's dialect, or an edition of the standard. */
  dialect: z.enum(DIALECTS),
  framing: z.enum(FRAMINGS),
  /** Whether each device has its own monitor, or a whole trunk has one. */
  monitor: z.enum(MONITORS),
  /** Null for a server without a log-in. */
  login: z.nullable(
    z.object({
      /** The vendor whose log-in format is used. */
      template: z.enum(TEMPLATES),
      userId: z.string(),
      /** A secret. */
      password: z.string(),
      pbxDomain: z.nullable(z.string()),
      /** Whether to declare the log-in's namespace prefix, which the vendor's documentation never does. */
      declarePrefix: z.boolean(),
    }),
  ),
});

/** The protocol settings of a CSTA server in the configuration. */
export type CstaAccess = z.infer<typeof CstaAccess>;

/** Throws for settings that the configuration should have refused. */
export function readAccess(access: Access): CstaAccess {
  return CstaAccess.parse(access);
}
