import type { Why } from "@callboard/shared/commands/why";
import type { CheckReply } from "@callboard/shared/servers/server-check";
import { accountsOf } from "@callboard/shared/vendors/protocols";
import type { NewServer } from "@callboard/shared/vendors/protocols";
import { configured } from "../config/configured.ts";
import { checkServer } from "./check-server.ts";
import type { CheckParts } from "./check-server.ts";
import { Findings } from "./findings.ts";

/**
 * Checks a server that may not be configured yet. Without its password it only connects, which still proves the
 * address. Relative secret files are read from `folder`, as in a configuration there.
 */
export function checkNewServer(
  server: NewServer,
  folder: string,
  parts: CheckParts,
): Promise<CheckReply> {
  const own = configured({ ...server, id: server.id ?? "check" }, folder);
  return own.ok ? checkServer(own.server, parts) : checkAddress(server, own.found, parts);
}

function checkAddress(
  server: NewServer,
  found: readonly Why[],
  { openLink, clock, limitMs }: CheckParts,
): Promise<CheckReply> {
  const { protocol, host, port } = server;
  const accounts = accountsOf(server);
  const findings = new Findings({ protocol, accounts });
  const from = clock.now();
  return new Promise((resolve) => {
    const finish = (): void => {
      cancel();
      link.close();
      resolve(findings.reply());
    };
    const cancel = clock.after(limitMs, finish);
    const link = openLink(
      { host, port },
      {
        onOpen: () => {
          findings.connected(clock.now() - from);
          findings.withoutPassword(found);
          finish();
        },
        onBytes: () => undefined,
        onClose: (reason) => {
          findings.lost(reason);
          finish();
        },
      },
    );
  });
}
