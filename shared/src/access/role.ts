import * as z from "zod/mini";

/** What a person or a program is here. An admin may do everything; a wall sees calls and nothing else. */
export const Role = z.enum(["admin", "instructor", "monitor", "wall"]);
export type Role = z.infer<typeof Role>;
