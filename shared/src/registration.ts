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

const WORDS: ReadonlyMap<number, string> = new Map([
  [401, "Password refused"],
  [403, "Forbidden"],
  [404, "User not found"],
  [407, "Password refused"],
  [408, "No reply from SIP server"],
  [423, "Interval too short"],
  [480, "Unavailable"],
  [500, "SIP server error"],
  [503, "SIP server busy"],
]);

/** Whether a SIP status code is a success (RFC 3261, section 7.2). */
export function isSuccess(code: number | null): boolean {
  return code !== null && code >= 200 && code <= 299;
}

/** Reads a registration from the SIP status code alone; the reducer adds what we asked for. */
export function registrationOf(code: number | null): Exclude<Registration, "unknown"> {
  if (code === null || code === 0) return "logged-out";
  if (code >= 100 && code <= 199) return "registering";
  return isSuccess(code) ? "registered" : "refused";
}

/** A line that is in service is as good as one that is registered; its server has no codes. */
export function registrationOfService(service: "in" | "out"): "registered" | "refused" {
  return service === "in" ? "registered" : "refused";
}

/** Says a registration in words for people; the code itself is shown beside them when it is not 200. */
export function registrationWords(registration: Registration, code: number | null): string {
  switch (registration) {
    case "registered":
      // Without a code the server says no more than that it serves the line.
      return code === null ? "In service" : "Registered";
    case "registering":
      return "Registering";
    case "logged-out":
      return "Logged out";
    case "unknown":
      return "Not checked yet";
    case "refused":
      return code === null ? "Out of service" : (WORDS.get(code) ?? `SIP ${code}`);
  }
}
