export const signIn = {
  heading: "Sign in",
  button: "Sign in",
  atProvider: (provider: string) => `Sign in with ${provider}`,
  orPassword: "Or with a name and a password of Callboard:",
  idleAt: (provider: string) =>
    `Nothing was done here for a while. The picture goes on; before a command ${provider} asks who you are.`,
  wakeAt: (provider: string) => `Go on with ${provider}`,
  name: "Name",
  password: "Password",
  nobody: "Nobody can sign in yet",
  noLink:
    "Where Callboard was started a link was printed that makes the first admin. It holds for 15 minutes; a restart prints a new one. Or use: callboard user add NAME --role admin",
  first: "Make the first admin",
  firstLead:
    "Choose the name and the password that you will sign in with. An admin may do everything here.",
  make: "Make me the admin",
  hint: (least: number) => `${least} characters or more. A few words are good.`,
  tooShort: (least: number) =>
    `The password needs ${least} characters or more. Nothing was done yet.`,
  unreachable:
    "Callboard did not answer. You are not signed in: check that it runs, then try again.",
  idle: "Nothing was done here for a while. The picture goes on; before a command your password is asked for.",
  wake: "Go on",
  you: "You",
  signedInAs: (name: string, role: string) => `Signed in as ${name}, ${role}`,
  roles: { admin: "admin", instructor: "instructor", monitor: "monitor", wall: "wall" },
  signOut: "Sign out",
  where: "Where you are signed in",
  session: (browser: string | null, address: string) => `${browser ?? "A browser"} at ${address}`,
  thisOne: "this one",
  used: (ago: string) => `used ${ago} ago`,
  end: "End",
  endOf: (browser: string | null, address: string) =>
    `End the session of ${browser ?? "a browser"} at ${address}`,
  insecureTransportLabel: "Unprotected connection",
  insecureTransport:
    "This page came over plain HTTP. Whoever is on the network can read along and take over: use it only where you trust everybody.",
  noPasswordHere:
    "Nothing can be sent from here: this page came over plain HTTP, where others can read a password. Open Callboard by https, or on its own machine.",
  notDone: "Callboard did not answer, so it is not known whether this was done. Reload the page.",
};

/** What every language has of it. It comes with the screens that show it, not with the page. */
export type SignInText = typeof signIn;
