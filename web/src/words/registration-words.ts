import type { Account } from "@callboard/shared/board/account";
import { wordsOfCode } from "@callboard/shared/board/registration";
import { messages } from "../messages/language.svelte.ts";

/** A registration in words, with the SIP code to show beside them. */
export interface RegistrationSaid {
  words: string;
  code: number | null;
}

/** Words an account's registration; a stale one in the past tense. */
export function registrationSaid(account: Account, isStale: boolean): RegistrationSaid {
  const { registration, sipCode } = account;
  const { accounts } = messages;
  if (registration === "unknown") return { words: accounts.registration.unknown, code: null };
  if (isStale) return { words: accounts.was[registration], code: null };
  if (registration === "refused") return refusalSaid(sipCode);
  if (account.asked === "login" && registration === "registering") {
    return { words: accounts.loggingIn, code: null };
  }
  const hasNoCodes = registration === "registered" && sipCode === null;
  return {
    words: hasNoCodes ? accounts.service.in : accounts.registration[registration],
    code: null,
  };
}

/** "SIP 488" contains the code already; "SIP server busy" does not. */
function refusalSaid(code: number | null): RegistrationSaid {
  const known = wordsOfCode(messages.accounts.refused, code);
  return { words: known ?? refusalWords(code), code: known === undefined ? null : code };
}

/** Words why a SIP server has refused an account. */
export function refusalWords(code: number | null): string {
  const { refused, otherCode, service } = messages.accounts;
  if (code === null) return service.out;
  return wordsOfCode(refused, code) ?? otherCode(String(code));
}

/** Why an account cannot call now; null if its registration allows it. */
export function whyNoCall(account: Account): string | null {
  const { whyNot } = messages.accounts;
  switch (account.registration) {
    case "registered":
      return null;
    case "unknown":
      return whyNot.notChecked;
    case "logged-out":
      return whyNot.loggedOut;
    case "registering":
      return whyNot.registering;
    case "refused":
      return whyNot.refused(refusalWords(account.sipCode));
  }
}
