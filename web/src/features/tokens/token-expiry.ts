import type { Expiry } from "@callboard/shared/tokens/token";

/** What stands in the fields for how long a token holds. */
export interface ExpiryFields {
  kind: "revoked" | "days" | "date";
  days: string;
  /** As a field for a day writes it. */
  date: string;
}

/** How long a token holds; undefined when what was typed cannot be meant. `now` is the time of the bridge. */
export function expiryOf({ kind, days, date }: ExpiryFields, now: number): Expiry | undefined {
  switch (kind) {
    case "revoked":
      return null;
    case "days": {
      const count = Number(days);
      return /^\d{1,4}$/.test(days.trim()) && count >= 1 ? { days: count } : undefined;
    }
    case "date": {
      // To the end of the day, where the admin sits.
      const at = new Date(`${date}T23:59:59.999`).getTime();
      return at > now ? { at } : undefined;
    }
  }
}
