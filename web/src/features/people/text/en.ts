import { counted, figures } from "../../../messages/en/tools.ts";

/** The text of managing users. */
export const en = {
  add: "Add user",
  caption: "All users",
  columns: { scope: "Can control", sessions: "Signed in", made: "Added", acts: "Actions" },
  disabled: "Disabled",
  you: "you",
  sessions: (count: number) =>
    counted(count, { one: "1 session", other: `${figures(count)} sessions` }),
  last: (when: string) => `last ${when}`,
  atProvider: (provider: string) => `signs in with ${provider}`,
  noPassword: "This user signs in with a provider and has no password here.",
  roleElsewhere: "The provider sets the role each time this user signs in.",
  never: "never",
  more: (name: string) => `More for ${name}`,
  change: "Change role and accounts…",
  changeTitle: (name: string) => `Role and accounts of ${name}`,
  password: "New password…",
  passwordTitle: (name: string) => `New password for ${name}`,
  passwordLabel: "Password",
  passwordHint: (least: number) =>
    `At least ${figures(least)} characters; a few words work well. Give it only to this user.`,
  passwordShort: (least: number) => `The password needs at least ${figures(least)} characters.`,
  end: "End all sessions…",
  endTitle: (name: string) => `End all sessions of ${name}?`,
  endWhat: "Open pages return to the sign-in screen within a second. The password does not change.",
  disable: "Disable…",
  disableTitle: (name: string) => `Disable ${name}?`,
  disableWhat: "This user cannot sign in until you enable them again. Nothing is deleted.",
  enable: "Enable",
  endsNow: (count: number) =>
    counted(count, {
      one: "1 session ends now.",
      other: `${figures(count)} sessions end now.`,
    }),
  yourself: "This is you: you will have to sign in again.",
  at: (browser: string, address: string) => `${browser} at ${address}`,
  browser: "Unknown browser",
  doAdd: "Add",
  doChange: "Save",
  doPassword: "Set password",
  doEnd: "End sessions",
  doDisable: "Disable",
  added: (name: string) => `${name} was added and can sign in.`,
  changed: (name: string) => `${name} was changed.`,
  passwordSet: (name: string) => `${name} has a new password.`,
  ended: (name: string) => `The sessions of ${name} have ended.`,
  disabledNow: (name: string) => `${name} is disabled.`,
  enabledNow: (name: string) => `${name} can sign in again.`,
};

export type PeopleText = typeof en;
