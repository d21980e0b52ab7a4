import type { Expiry } from "@callboard/shared/tokens/token";

/** The values of the expiry fields. */
export interface ExpiryFields {
  kind: "revoked" | "days" | "date";
  days: string;
  /** In the format of a date input. */
  date: string;
}

/** A token's expiry; undefined for invalid input. `now` is the bridge's time. */
export function expiryOf({ kind, days, date }: ExpiryFields, now: number): Expiry | undefined {
  switch (kind) {
    case "revoked":
      return null;
    case "days": {
      const count = Number(days);
      return /^\d{1,4}$/.test(days.trim()) && count >= 1 ? { days: count } : undefined;
    }
    case "date": {
      // To the end of the day, in the admin's time zone.
      const at = new Date(`${date}T23:59:59.999`).getTime();
      return at > now ? { at } : undefined;
    }
  }
}
