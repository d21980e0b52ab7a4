/** What the page says of the system's notices. */
export const notify = {
  region: "System notices",
  ask: "Get a system notice when this tab is hidden?",
  allow: "Allow",
  notNow: "Not now",
  denied:
    "The browser does not let this page give notices. It can be changed in the page's settings, beside its address.",
  understood: "OK",
  title: (caller: string) => `Ringing: ${caller}`,
  body: (account: string) => `To ${account}`,
};
