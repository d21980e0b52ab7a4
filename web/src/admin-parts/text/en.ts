import { counted, figures } from "../../messages/en/tools.ts";

/** What the screens for users, tokens and the audit log have in common. */
export const en = {
  lead: "Who can use Callboard, and what was done with it. Every change made here is recorded in the audit log.",
  sections: { people: "Users", tokens: "Tokens and wall links", audit: "Audit log" },
  forbidden: {
    heading: "This screen is for administrators",
    text: (role: string) =>
      `You are signed in as ${role}. Only an administrator can manage users and tokens and read the audit log. Ask an administrator if you need something changed.`,
    home: "Go to your screen",
  },
  demo: "The demo needs no sign-in, because its servers are simulated. Users, tokens and the audit log appear once you connect a server.",
  waiting: "Loading…",
  loading: "Loading…",
  notDone: "Callboard did not answer, so this may or may not have been done. Check the list.",
  notLoaded: "The list could not be loaded: Callboard did not answer. Try again.",
  reload: "Try again",
  name: "Name",
  nameWrong: "Enter a name of 1 to 64 characters.",
  role: "Role",
  roleWhat: {
    admin: "can do everything, including users, tokens and servers",
    instructor: "can control calls, on all accounts or on some",
    monitor: "can view everything, control nothing",
    wall: "can view calls on a wall screen, nothing else",
  },
  scope: {
    legend: "Can control",
    all: "All accounts",
    some: "Only these",
    none: "No accounts",
    whole: (server: string, count: number) =>
      counted(count, {
        one: `${server}, 1 account`,
        other: `${server}, all ${figures(count)} accounts`,
      }),
    single: (server: string) => `Individual accounts of ${server}`,
    gone: (name: string) => `${name} (no longer configured)`,
    missing: "Select at least one server or account.",
    more: (first: string, count: number) =>
      counted(count, {
        one: `${first} and 1 more`,
        other: `${first} and ${figures(count)} more`,
      }),
  },
};

export type AdminText = typeof en;
