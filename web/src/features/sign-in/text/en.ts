/** The text of signing in. */
export const en = {
  heading: "Sign in",
  button: "Sign in",
  atProvider: (provider: string) => `Sign in with ${provider}`,
  orPassword: "Or with a Callboard name and password:",
  idleAt: (provider: string) =>
    `Locked after inactivity. The display stays live; sign in with ${provider} to make calls.`,
  wakeAt: (provider: string) => `Unlock with ${provider}`,
  name: "Name",
  password: "Password",
  noUsers: "No users yet",
  noLink:
    "When Callboard started, it printed a link for creating the first administrator. The link is valid for 15 minutes; restart Callboard to get a new one. Or run: callboard user add NAME --role admin",
  first: "Create the first administrator",
  firstLead:
    "Choose the name and password you will sign in with. An administrator can do everything here.",
  make: "Create account",
  hint: (least: number) => `At least ${least} characters; a few words work well.`,
  tooShort: (least: number) =>
    `No account was created: the password needs at least ${least} characters.`,
  unreachable:
    "Callboard did not answer. You are not signed in. Check that it is running, then try again.",
  idle: "Locked after inactivity. The display stays live; enter your password to make calls.",
  wake: "Unlock",
  you: "You",
  signedInAs: (name: string, role: string) => `Signed in as ${name}, ${role}`,
  signOut: "Sign out",
  where: "Where you are signed in",
  session: (browser: string | null, address: string) =>
    `${browser ?? "Unknown browser"} at ${address}`,
  thisOne: "this one",
  used: (ago: string) => `used ${ago} ago`,
  end: "End",
  endOf: (browser: string | null, address: string) =>
    `End the session of ${browser ?? "an unknown browser"} at ${address}`,
  notDone: "Callboard did not answer, so this may or may not have been done. Reload the page.",
};

export type SignInText = typeof en;
