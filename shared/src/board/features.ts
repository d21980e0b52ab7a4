import * as z from "zod/mini";

/** Which calls an account's forwarding is about. */
export const ForwardWhen = z.enum(["always", "busy", "no-answer"]);
export type ForwardWhen = z.infer<typeof ForwardWhen>;

/** Calls that come for an account go elsewhere. */
export const Forwarding = z.object({ when: ForwardWhen, number: z.string() });
export type Forwarding = z.infer<typeof Forwarding>;

/** What a server says that an account does with its calls; on one that does not tell there is nothing of this. */
export const Features = z.object({
  doNotDisturb: z.nullable(z.boolean()),
  /** Null when it is not known, and empty when nothing is forwarded. */
  forwarding: z.nullable(z.readonly(z.array(Forwarding))),
});
export type Features = z.infer<typeof Features>;
