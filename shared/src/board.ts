import * as z from "zod/mini";
import { Account } from "./account.ts";
import { Call } from "./call.ts";
import { ServerInfo } from "./server-info.ts";

/** Everything that is known, as plain JSON: servers and accounts in the order of the configuration. */
export const Board = z.object({
  servers: z.readonly(z.array(ServerInfo)),
  accounts: z.readonly(z.array(Account)),
  calls: z.readonly(z.array(Call)),
});
export type Board = z.infer<typeof Board>;

export const emptyBoard: Board = { servers: [], accounts: [], calls: [] };
