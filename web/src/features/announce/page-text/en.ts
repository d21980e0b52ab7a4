import { figures } from "../../../messages/en/tools.ts";

/** What a screen reader says by itself, and the title of the tab. */
export const en = {
  several: (count: number) => `${figures(count)} incoming calls`,
  severalNamed: (count: number, names: string) => `${figures(count)} incoming calls: ${names}`,
  one: (caller: string, account: string) => `Incoming call: ${caller} to ${account}`,
  onePriority: (caller: string, account: string) =>
    `Incoming priority call: ${caller} to ${account}`,
  title: (screen: string) => `${screen} – Callboard`,
  titleRinging: (count: number, caller: string) =>
    `(${figures(count)}) Ringing: ${caller} – Callboard`,
  /** What is heard, after the name of what it is about. */
  about: (name: string, words: string) => `${name}: ${words}`,
  manyRegistered: (count: number) => `${figures(count)} accounts registered`,
  manyNotRegistered: (count: number) => `${figures(count)} accounts not registered`,
  manyUnsure: (count: number) => `Not certain which call is talking on ${figures(count)} accounts`,
  stopped: "Connection to Callboard lost",
  back: "Connection to Callboard restored",
  serverLost: (server: string) => `No connection to ${server}`,
  commandsOff: (server: string) => `No connection to ${server}. Its calls cannot be controlled`,
};

export type AnnounceText = typeof en;
