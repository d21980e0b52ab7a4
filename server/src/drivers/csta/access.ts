import * as z from "zod/mini";
import type { Access } from "../driver.ts";

export const DIALECTS = ["uni-tel", "ed3", "ed4", "ed5", "ed6"] as const;
export const FRAMINGS = ["nul", "j2"] as const;
export const MONITORS = ["device", "trunk"] as const;
export const TEMPLATES = ["uni-tel", "avaya", "eltex", "openscape"] as const;

const CstaAccess = z.object({
  /** The vendor's variety of the protocol, or the edition of its standard. */
  dialect: z.enum(DIALECTS),
  framing: z.enum(FRAMINGS),
  /** Whether each device is monitored by itself, or all of a trunk at once. */
  monitor: z.enum(MONITORS),
  /** Null for a server that asks for none. */
  login: z.nullable(
    z.object({
      /** Whose form the log-in has. */
      template: z.enum(TEMPLATES),
      userId: z.string(),
      /** A secret. */
      password: z.string(),
      pbxDomain: z.nullable(z.string()),
      /** Whether the log-in's prefix is declared, which the vendor's documentation does nowhere. */
      declarePrefix: z.boolean(),
    }),
  ),
});

/** What a server wants to be told before it serves a client, as the configuration has it. */
export type CstaAccess = z.infer<typeof CstaAccess>;

/** Throws for what the configuration should have refused. */
export function readAccess(access: Access): CstaAccess {
  return CstaAccess.parse(access);
}
