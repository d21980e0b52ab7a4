import * as z from "zod/mini";

const NAMES = ["comfortable", "compact"] as const;

/** How much room lies around things. No control becomes smaller. */
export const Density = z._default(z.enum(NAMES), "comfortable");
export type Density = z.infer<typeof Density>;

/** All that can be chosen, in the order of the list. */
export const DENSITIES: readonly Density[] = NAMES;
