import type { ServerId } from "@callboard/shared/board/ids";
import type { Protocol } from "@callboard/shared/vendors/protocols";
import { CSTA } from "./csta/descriptor.ts";
import type { Driver, DriverParts, Vendor } from "./driver.ts";
import { TELESTRA } from "./telestra/descriptor.ts";

/** Vendors by protocol name in the configuration. */
export type Vendors = Readonly<Record<string, Vendor>>;

/** The protocols that Callboard speaks, by their names in the configuration. */
export const VENDORS = { telestra: TELESTRA, csta: CSTA } satisfies Record<Protocol, Vendor>;

/** The vendor of a protocol; throws for one that the configuration should have refused. */
export function vendorOf(vendors: Vendors, protocol: string): Vendor {
  const vendor = Object.hasOwn(vendors, protocol) ? vendors[protocol] : undefined;
  if (!vendor) throw new Error(`There is no driver for the protocol "${protocol}".`);
  return vendor;
}

/** A driver for one server, with a copy of the server's part of the board. */
export function createDriver(
  vendor: Pick<Vendor, "create">,
  { board, ...parts }: DriverParts,
): Driver {
  const ours = <T extends { server: ServerId }>(items: readonly T[]): T[] =>
    items.filter((item) => item.server === parts.server);
  const own = { ...board, servers: [], accounts: ours(board.accounts), calls: ours(board.calls) };
  return vendor.create({ ...parts, board: own });
}
