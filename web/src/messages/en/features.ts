/** What an account does with its calls, and what a server cannot do. */
export const features = {
  doNotDisturb: "Do not disturb",
  forwardedTo: (number: string) => `Forwarded to ${number}`,
  forwardedBusy: (number: string) => `When busy: to ${number}`,
  forwardedNoAnswer: (number: string) => `No answer: to ${number}`,
  /** A chip while its command is under way. */
  underWay: { "set-do-not-disturb": "Do not disturb, sent", "set-forwarding": "Forwarding, sent" },
  menu: {
    disturbOn: "Turn on do not disturb",
    disturbOff: "Turn off do not disturb",
    forward: "Forward calls…",
    notHere: "Not on this server",
  },
  /** What a server may lack, as they stand in a list. */
  missing: {
    transfer: "Transfer",
    tones: "Keypad tones",
    divert: "Divert",
    pickUp: "Pick up",
    doNotDisturb: "Do not disturb",
    forwarding: "Forwarding",
  },
};
