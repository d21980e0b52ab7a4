import * as z from "zod/mini";
import { AccountEntry, eachOnce, Host, Port, ServerKey } from "../../servers/server-entry.ts";
import { serverSettings } from "../../servers/server-settings.ts";
import { TELESTRA_PROFILE } from "./profile.ts";

/** A Telestra server in the configuration. */
export const TelestraEntry = z.strictObject({
  id: ServerKey,
  ...serverSettings,
  protocol: z._default(z.literal("telestra", { error: 'expected "telestra"' }), "telestra"),
  host: Host,
  port: z._default(Port, TELESTRA_PROFILE.port),
  accounts: z.array(AccountEntry).check(z.minLength(1, { error: "expected at least one account" })),
});

/** A Telestra server to add; without an id the bridge makes one. */
export const NewTelestraServer = z
  .extend(TelestraEntry, { id: z.optional(ServerKey) })
  .check(eachOnce("accounts", ({ accounts }) => accounts));
