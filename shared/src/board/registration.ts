import * as z from "zod/mini";

/** What an account's SIP status code means. `unknown`: the server has not been asked yet. */
export const Registration = z.enum([
  "registered",
  "registering",
  "refused",
  "logged-out",
  "unknown",
]);
export type Registration = z.infer<typeof Registration>;

/** Why a SIP server refused an account, by its code, in English; pages have other languages too. */
export const REFUSED_WORDS = {
  401: "Password rejected",
  403: "Forbidden",
  404: "User not found",
  407: "Password rejected",
  408: "No reply from SIP server",
  423: "Interval too short",
  480: "Unavailable",
  500: "SIP server error",
  503: "SIP server busy",
};

/** The other registrations in English. */
export const REGISTRATION_WORDS = {
  registered: "Registered",
  registering: "Registering",
  "logged-out": "Logged out",
  unknown: "Not checked yet",
};

/** The status of a line whose server has no SIP codes, in English. */
export const SERVICE_WORDS = { in: "In service", out: "Out of service" };

/** Whether a SIP status code is a success (RFC 3261, section 7.2). */
export function isSuccess(code: number | null): boolean {
  return code !== null && code >= 200 && code <= 299;
}

/** Derives a registration from the SIP status code alone; the reducer adds what we asked for. */
export function registrationOf(code: number | null): Exclude<Registration, "unknown"> {
  if (code === null || code === 0) return "logged-out";
  if (code >= 100 && code <= 199) return "registering";
  return isSuccess(code) ? "registered" : "refused";
}

/** The words of a SIP status code, if it has any. */
export function wordsOfCode(
  words: Readonly<Record<number, string>>,
  code: number | null,
): string | undefined {
  return code === null ? undefined : words[code];
}

/** A line in service counts as registered; its server has no SIP codes. */
export function registrationOfService(service: "in" | "out"): "registered" | "refused" {
  return service === "in" ? "registered" : "refused";
}

/** A registration in words; the code itself is shown beside it if it is not 200. */
export function registrationWords(registration: Registration, code: number | null): string {
  // Without a code the server reports only whether the line is in service.
  if (code === null && registration === "registered") return SERVICE_WORDS.in;
  if (registration !== "refused") return REGISTRATION_WORDS[registration];
  return code === null ? SERVICE_WORDS.out : (wordsOfCode(REFUSED_WORDS, code) ?? `SIP ${code}`);
}
