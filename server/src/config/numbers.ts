import { CALLING_ROLES } from "@callboard/shared/access/policy";
import { NumberText } from "@callboard/shared/servers/server-entry";
import * as z from "zod";
import { isNumberPattern } from "../hub/number-policy.ts";
import type { NumbersByRole } from "../hub/number-policy.ts";
import { forRoles } from "./for-roles.ts";

const PATTERN = 'expected a number, or its beginning with * at the end, e.g. "3112" or "30*"';

const Patterns = z
  .array(z.pipe(NumberText, z.string().refine(isNumberPattern, { error: PATTERN })))
  .default([]);
const Rules = z.strictObject({ allow: Patterns, deny: Patterns }).default({ allow: [], deny: [] });

/** Which numbers may be called, for each role that can call. */
export const Numbers: z.ZodType<NumbersByRole> = z
  .strictObject(forRoles(CALLING_ROLES, Rules))
  .prefault({});
