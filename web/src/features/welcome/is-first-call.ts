/** Whether the address asks for the guide to the first call. */
export function isFirstCall(search: string): boolean {
  return new URLSearchParams(search).get("first-call") === "1";
}
