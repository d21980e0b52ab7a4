import type { AccountId } from "@callboard/shared/board/ids";
import { textAt } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** How uni-tel names the monitor of a user: `u-12345678-200` (uni-tel, MonitorStart). */
const USER_MONITOR = /^u-[^-]+-/;

/** Maps monitors to devices. */
export class Monitors {
  readonly #accounts = new Map<string, AccountId>();
  readonly #names = new Map<AccountId, string>();

  /** A device's monitor has started, and the response names it. */
  answered(account: AccountId, body: Xml): void {
    const monitor = textAt(body, "monitorCrossRefID");
    const device = textAt(body, "privateData", "monitoredConnection", "deviceID");
    // In one of uni-tel's samples the response names the trunk, which does not identify a device.
    if (monitor !== null && (device === null || device === account)) this.bind(monitor, account);
  }

  bind(monitor: string, account: AccountId): void {
    const other = this.#accounts.get(monitor);
    if (other !== undefined && other !== account) this.#accounts.delete(monitor);
    else this.#accounts.set(monitor, account);
    if (isNameOf(monitor, account)) this.#names.set(account, monitor);
  }

  /** The account of a monitor; undefined for a trunk, a queue or a device that is not configured. */
  find(monitor: string | null, accounts: readonly AccountId[]): AccountId | undefined {
    if (monitor === null) return undefined;
    const known = this.#accounts.get(monitor);
    const isIt = (account: AccountId): boolean =>
      account === known || monitor === account || isNameOf(monitor, account);
    return accounts.find(isIt);
  }

  /** A snapshot names the device by its monitor, where the vendor does so. */
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
