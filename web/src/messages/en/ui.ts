export const ui = {
  /** Said of a button that has been pressed. */
  sent: "Sent. Waiting for the answer.",
  panels: "Panels",
  tryAgain: "Try again",
  close: "Close",
  cancel: "Cancel",
  reload: "Reload",
};
