import * as z from "zod/mini";

/** Which calls an account's forwarding applies to. */
export const ForwardWhen = z.enum(["always", "busy", "no-answer"]);
export type ForwardWhen = z.infer<typeof ForwardWhen>;

/** Forwarding of an account's incoming calls. */
export const Forwarding = z.object({ when: ForwardWhen, number: z.string() });
export type Forwarding = z.infer<typeof Forwarding>;

/** The features of an account as its server reports them; absent on servers that do not report them. */
export const Features = z.object({
  doNotDisturb: z.nullable(z.boolean()),
  /** Null if not known; empty if nothing is forwarded. */
  forwarding: z.nullable(z.readonly(z.array(Forwarding))),
});
export type Features = z.infer<typeof Features>;
