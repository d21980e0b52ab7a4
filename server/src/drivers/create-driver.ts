import type { Board } from "@callboard/shared/board";
import type { CommandType } from "@callboard/shared/command";
import type { ServerId } from "@callboard/shared/ids";
import type { Driver } from "./driver.ts";
import { TELESTRA_CAPABILITIES, TelestraDriver } from "./telestra/driver.ts";

export type Protocol = "telestra";

interface Vendor {
  capabilities: readonly CommandType[];
  create(parts: DriverParts): Driver;
}

export interface DriverParts {
  server: ServerId;
  /** The whole board before anything was heard; a driver takes its server's part. */
  board: Board;
  nonce: string;
}

const VENDORS: Record<Protocol, Vendor> = {
  telestra: {
    capabilities: TELESTRA_CAPABILITIES,
    create: (parts) => new TelestraDriver(parts),
  },
};

/** The driver for a protocol. */
export function createDriver(protocol: Protocol, { server, board, nonce }: DriverParts): Driver {
  const ours = <T extends { server: ServerId }>(items: readonly T[]): T[] =>
    items.filter((item) => item.server === server);
  const own = { servers: [], accounts: ours(board.accounts), calls: ours(board.calls) };
  return VENDORS[protocol].create({ server, board: own, nonce });
}

/** What servers of a protocol can be asked to do. */
export function capabilitiesOf(protocol: Protocol): readonly CommandType[] {
  return VENDORS[protocol].capabilities;
}
