import * as z from "zod/mini";
import { Account } from "./account.ts";
import { Call } from "./call.ts";
import { DirectoryEntry } from "../directory/directory.ts";
import { ServerInfo } from "./server-info.ts";

/** Everything known, as plain JSON: servers and accounts in the order of the configuration. */
export const Board = z.object({
  servers: z.readonly(z.array(ServerInfo)),
  accounts: z.readonly(z.array(Account)),
  calls: z.readonly(z.array(Call)),
  /** The directory of names and numbers, in the order of the configuration. */
  directory: z._default(z.readonly(z.array(DirectoryEntry)), []),
});
export type Board = z.infer<typeof Board>;

export const emptyBoard: Board = { servers: [], accounts: [], calls: [], directory: [] };
