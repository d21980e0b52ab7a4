/** What more can be done with a call, and how a consultation ends. */
export const more = {
  of: (call: string) => `More for ${call}`,
  transfer: "Transfer",
  noNumber: "Enter a number or a name first.",
  /** Before the name of whom a consultation is about. */
  about: "On hold:",
  backTo: (name: string) => `Back to ${name}`,
  transferLabel: (call: string, to: string) => `Transfer ${call} to ${to}`,
  backLabel: (call: string, from: string) => `Back to ${call}, ending the call with ${from}`,
  /** Before the name of who is consulted. */
  waits: "On hold while you talk to",
  notLoaded: "This part of the page did not load. Reload the page.",
};
