import type { BoardEvent } from "@callboard/shared/board/event";
import type { ServerId } from "@callboard/shared/board/ids";
import type { CheckReply } from "@callboard/shared/servers/server-check";
import { boardOf } from "../config/board-of.ts";
import type { ServerConfig } from "../drivers/driver.ts";
import { createDriver, vendorOf } from "../drivers/vendors.ts";
import type { Vendors } from "../drivers/vendors.ts";
import { ReconnectPace } from "../session/reconnect-pace.ts";
import { Reports } from "../session/reports.ts";
import { Session } from "../session/session.ts";
import type { Clock } from "../session/session.ts";
import { Tap } from "../session/tap.ts";
import type { LinkCallbacks, TcpLink } from "../wire/tcp-link.ts";
import { Findings } from "./findings.ts";

export interface CheckParts {
  vendors: Vendors;
  clock: Clock;
  openLink: (address: { host: string; port: number }, callbacks: LinkCallbacks) => TcpLink;
  /** The longest that a check takes, in milliseconds. */
  limitMs: number;
}

/**
 * Checks a server over a session of its own, which ends with the check: can it be connected to, does it answer, does it know
 * the accounts? The driver asks for statuses as it does on every new connection, and for nothing else, because no command is
 * given; what the session states goes to the findings, not to the board.
 */
export function checkServer(server: ServerConfig, parts: CheckParts): Promise<CheckReply> {
  const { clock, limitMs } = parts;
  const findings = new Findings(server);
  return new Promise((resolve) => {
    const look = (): void => {
      if (findings.areComplete) finish();
    };
    const session = sessionFor(server, parts, { findings, look });
    const finish = (): void => {
      cancel();
      session.stop();
      resolve(findings.reply());
    };
    const cancel = clock.after(limitMs, finish);
    session.start();
  });
}

interface Watching {
  findings: Findings;
  /** Something was found. */
  look: () => void;
}

function sessionFor(
  config: ServerConfig,
  parts: CheckParts,
  { findings, look }: Watching,
): Session {
  const { vendors, clock } = parts;
  const server = config.id as ServerId;
  const { capabilities } = vendorOf(vendors, config.protocol);
  const board = boardOf([config], () => capabilities, clock.now());
  const { protocol, access } = config;
  const own = { server, board, nonce: "check", ...(access && { access }) };
  const driver = createDriver(vendorOf(vendors, protocol), own);
  const tap = new Tap({ mask: (text) => driver.mask(text), now: () => clock.now() });
  tap.watch({ hasRoom: () => true, show: (message) => findings.message(message) });
  const publish = (events: readonly BoardEvent[]): void => {
    for (const event of events) findings.fact(event);
    look();
  };
  return new Session({
    server,
    driver,
    clock,
    tap,
    openLink: (callbacks) => openNoted(config, parts, { callbacks, findings }),
    outlet: { publish, settle: nothing },
    pace: new ReconnectPace(Math.random),
    reports: new Reports(nothing),
    logLink: nothing,
  });
}

interface Noted {
  callbacks: LinkCallbacks;
  findings: Findings;
}

/** A link that also tells the findings when TCP has connected: a session makes no fact of that. */
function openNoted(
  { host, port }: ServerConfig,
  { openLink, clock }: CheckParts,
  { callbacks, findings }: Noted,
): TcpLink {
  const from = clock.now();
  return openLink(
    { host, port },
    {
      ...callbacks,
      onOpen: () => {
        findings.connected(clock.now() - from);
        callbacks.onOpen();
      },
    },
  );
}

function nothing(): void {
  // No command is given, and a check is nothing for the log: whoever asked for it gets the words.
}
