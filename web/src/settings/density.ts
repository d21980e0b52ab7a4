import * as z from "zod/mini";

const NAMES = ["comfortable", "compact"] as const;

/** The spacing of the page. No control becomes smaller. */
export const Density = z._default(z.enum(NAMES), "comfortable");
export type Density = z.infer<typeof Density>;

/** All densities, in the order of the list. */
export const DENSITIES: readonly Density[] = NAMES;
