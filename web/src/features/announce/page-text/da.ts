import type { AnnounceText } from "./en.ts";
import { accountsOf, figures } from "../../../messages/da/tools.ts";

export const da: AnnounceText = {
  several: (count) => `${figures(count)} indgående opkald`,
  severalNamed: (count, names) => `${figures(count)} indgående opkald: ${names}`,
  one: (caller, account) => `Indgående opkald: ${caller} til ${account}`,
  onePriority: (caller, account) => `Indgående prioriteret opkald: ${caller} til ${account}`,
  title: (screen) => `${screen} – Callboard`,
  titleRinging: (count, caller) => `(${figures(count)}) Ringer: ${caller} – Callboard`,
  about: (name, words) => `${name}: ${words}`,
  manyRegistered: (count) => `${accountsOf(count)} registreret`,
  manyNotRegistered: (count) => `${accountsOf(count)} ikke registreret`,
  manyUnsure: (count) => `På ${accountsOf(count)} er det uvist, hvilket opkald der er i samtale`,
  stopped: "Ingen forbindelse til Callboard",
  back: "Forbindelsen til Callboard er genoprettet",
  serverLost: (server) => `Ingen forbindelse til ${server}`,
  commandsOff: (server) => `Ingen forbindelse til ${server}. Du kan ikke styre serverens opkald`,
};
