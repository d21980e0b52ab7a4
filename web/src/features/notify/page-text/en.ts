/** The text of the system's notifications. */
export const en = {
  region: "Notifications",
  ask: "Get a notification when this tab is hidden?",
  allow: "Allow",
  notNow: "Not now",
  denied:
    "The browser blocks notifications from this page. You can allow them in its site settings, next to the address.",
  understood: "OK",
  title: (caller: string) => `Ringing: ${caller}`,
  body: (account: string) => `To ${account}`,
};

export type NotifyText = typeof en;
