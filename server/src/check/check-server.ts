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
  /** The time limit of a check, in milliseconds. */
  limitMs: number;
}

/**
 * Checks a server over a session of its own, which ends with the check: can the bridge connect, does the server reply,
 * does it know the accounts? The check gives no command, so the driver only requests statuses, as on every new
 * connection. The session's facts go to the findings, not to the board.
 */
export function checkServer(server: ServerConfig, parts: CheckParts): Promise<CheckReply> {
  const { clock, limitMs } = parts;
  const findings = new Findings(server);
  return new Promise((resolve) => {
    const onFinding = (): void => {
      if (findings.areComplete) finish();
    };
    const session = sessionFor(server, parts, { findings, onFinding });
    const finish = (): void => {
      cancel();
      session.stop();
      resolve(findings.reply());
    };
    const cancel = clock.after(limitMs, finish);
    session.start();
  });
}

interface FindingsSink {
  findings: Findings;
  /** Called after each finding. */
  onFinding: () => void;
}

function sessionFor(
  config: ServerConfig,
  parts: CheckParts,
  { findings, onFinding }: FindingsSink,
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
    onFinding();
  };
  return new Session({
    server,
    driver,
    clock,
    tap,
    openLink: (callbacks) => openObserved(config, parts, { callbacks, findings }),
    outlet: { publish, settle: nothing },
    pace: new ReconnectPace(Math.random),
    reports: new Reports(nothing),
    logLink: nothing,
  });
}

interface ObservedLink {
  callbacks: LinkCallbacks;
  findings: Findings;
}

/** Reports to the findings when TCP has connected: a session publishes no fact for that. */
function openObserved(
  { host, port }: ServerConfig,
  { openLink, clock }: CheckParts,
  { callbacks, findings }: ObservedLink,
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
  // A check gives no command and writes no log; its reply has the result.
}
