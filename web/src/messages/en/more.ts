/** What more can be done with a call, and how a consultation ends. */
export const more = {
  of: (call: string) => `More for ${call}`,
  transfer: "Transfer",
  keypad: "Keypad",
  divert: "Divert",
  /** The field of each form. */
  transferTo: "Transfer to (number or name)",
  divertTo: "Divert to (number or name)",
  askFirst: "Consult first",
  askFirstLabel: (call: string) => `Consult first, then transfer ${call}`,
  transferNow: "Transfer now",
  transferNowLabel: (call: string) => `Transfer now: ${call}`,
  divertLabel: (call: string) => `Divert ${call}`,
  /** The account that would answer. */
  pickUp: (account: string) => `Pick up on ${account}`,
  pickUpLabel: (call: string, account: string) => `Pick up on ${account}: ${call}`,
  noNumber: "Enter a number or a name first.",
  tonesLabel: (call: string) => `Keypad tones to ${call}`,
  pressed: "Pressed:",
  noTones: "The keys 0 to 9, * and # work too.",
  /** Before the name of whom a consultation is about. */
  about: "On hold:",
  backTo: (name: string) => `Back to ${name}`,
  transferLabel: (call: string, to: string) => `Transfer ${call} to ${to}`,
  backLabel: (call: string, from: string) => `Back to ${call}, ending the call with ${from}`,
  /** Before the name of who is consulted. */
  waits: "On hold while you talk to",
  notLoaded: "This part of the page did not load. Reload the page.",
};
