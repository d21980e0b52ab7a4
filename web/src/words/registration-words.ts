import type { Account } from "@callboard/shared/account";
import { registrationWords } from "@callboard/shared/registration";
import type { Registration } from "@callboard/shared/registration";

/** A registration in words, with the SIP code to show beside them. */
export interface RegistrationSaid {
  words: string;
  code: number | null;
}

/** Says an account's registration; of a stale one only what it was. */
export function registrationSaid(account: Account, isStale: boolean): RegistrationSaid {
  const { registration, sipCode } = account;
  if (registration === "unknown")
    return { words: registrationWords(registration, null), code: null };
  if (isStale) return { words: `Was ${WAS[registration]}`, code: null };
  if (account.asked === "login" && registration === "registering") {
    return { words: "Logging in", code: null };
  }
  const words = registrationWords(registration, sipCode);
  // "SIP 488" holds the code already; "SIP server busy" does not.
  const saysCode = words === `SIP ${String(sipCode)}`;
  return { words, code: registration === "refused" && !saysCode ? sipCode : null };
}

const WAS: Record<Exclude<Registration, "unknown">, string> = {
  registered: "registered",
  registering: "registering",
  refused: "refused",
  "logged-out": "logged out",
};

/** Why no call can be made from an account now; null when one can, as far as its registration goes. */
export function whyNoCall(account: Account): string | null {
  switch (account.registration) {
    case "registered":
      return null;
    case "unknown":
      return "not checked yet";
    case "logged-out":
      return "logged out";
    case "registering":
      return "registering";
    case "refused":
      return registrationWords("refused", account.sipCode).toLowerCase();
  }
}
