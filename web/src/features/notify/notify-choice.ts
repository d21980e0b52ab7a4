import * as z from "zod/mini";

/** What a person answered when the page offered system notices. */
export const NotifyChoice = z._default(z.enum(["open", "allowed", "not-now", "denied"]), "open");
export type NotifyChoice = z.infer<typeof NotifyChoice>;
