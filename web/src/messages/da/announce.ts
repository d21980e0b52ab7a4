import type { Messages } from "../en/index.ts";
import { figures } from "./tools.ts";

export const announce: Messages["announce"] = {
  several: (count) => `${figures(count)} indgående opkald`,
  severalNamed: (count, names) => `${figures(count)} indgående opkald: ${names}`,
  one: (caller, account) => `Indgående opkald: ${caller} til ${account}`,
  onePriority: (caller, account) => `Indgående prioriteret opkald: ${caller} til ${account}`,
  title: (screen) => `${screen} – Callboard`,
  titleRinging: (count, caller) => `(${figures(count)}) Ringer: ${caller} – Callboard`,
  about: (name, words) => `${name}: ${words}`,
  manyRegistered: (count) => `${figures(count)} konti registreret`,
  manyNotRegistered: (count) => `${figures(count)} konti ikke registreret`,
  manyUnsure: (count) => `På ${figures(count)} konti vides det ikke, hvem der taler`,
  stopped: "Live-data er stoppet: broen høres ikke",
  back: "Live-data er tilbage",
  serverLost: (server) => `${server} mistet`,
  commandsOff: (server) => `${server} mistet. Kommandoer til den er slået fra`,
};
