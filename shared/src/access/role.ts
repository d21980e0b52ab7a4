import * as z from "zod/mini";

/** The role of a person or a program. An admin may do everything; a wall sees calls and nothing else. */
export const Role = z.enum(["admin", "instructor", "monitor", "wall"]);
export type Role = z.infer<typeof Role>;
