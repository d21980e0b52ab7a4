/** The text of the panel "More". */
export const en = {
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
  tonesLabel: (call: string) => `Keypad tones to ${call}`,
  pressed: "Pressed:",
  noTones: "The keys 0 to 9, * and # work too.",
};

export type MoreText = typeof en;
