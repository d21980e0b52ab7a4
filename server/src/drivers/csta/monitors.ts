import type { AccountId } from "@callboard/shared/board/ids";
import { textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** How uni-tel names the monitor of a user: `u-12345678-200` (uni-tel, MonitorStart). */
const USER_MONITOR = /^u-[^-]+-/;

/** Which monitor tells of which device. */
export class Monitors {
  readonly #accounts = new Map<string, AccountId>();
  readonly #names = new Map<AccountId, string>();

  /** A monitor was begun for a device, and its answer names it. */
  answered(account: AccountId, body: Xml): void {
    const monitor = textAt(body, "monitorCrossRefID");
    const device = textAt(body, "privateData", "monitoredConnection", "deviceID");
    // In one of uni-tel's samples the name in the answer is that of the trunk, which tells no devices apart.
    if (monitor !== null && (device === null || device === account)) this.bind(monitor, account);
  }

  bind(monitor: string, account: AccountId): void {
    const other = this.#accounts.get(monitor);
    if (other !== undefined && other !== account) this.#accounts.delete(monitor);
    else this.#accounts.set(monitor, account);
    if (isNameOf(monitor, account)) this.#names.set(account, monitor);
  }

  /** The account that a monitor tells of; undefined for one of a trunk, a queue, or nobody of ours. */
  find(monitor: string | null, accounts: readonly AccountId[]): AccountId | undefined {
    if (monitor === null) return undefined;
    const known = this.#accounts.get(monitor);
    const isIt = (account: AccountId): boolean =>
      account === known || monitor === account || isNameOf(monitor, account);
    return accounts.find(isIt);
  }

  /** What a snapshot names the device by: as its monitor is called where the vendor does so. */
  nameOf(account: AccountId): string {
    return this.#names.get(account) ?? account;
  }

  clear(): void {
    this.#accounts.clear();
    this.#names.clear();
  }
}

function isNameOf(monitor: string, account: AccountId): boolean {
  return USER_MONITOR.test(monitor) && monitor.replace(USER_MONITOR, "") === account;
}
