import * as z from "zod/mini";

/** The user's answer to the offer of system notifications. */
export const NotifyChoice = z._default(z.enum(["open", "allowed", "not-now", "denied"]), "open");
export type NotifyChoice = z.infer<typeof NotifyChoice>;
