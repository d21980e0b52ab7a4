import type { PlatesText } from "./en.ts";
import { accountsOf, at, counted, figures, serversOf } from "../../../messages/da/tools.ts";

export const da: PlatesText = {
  stopped: "Ingen forbindelse",
  picture: (time) => `Status ${at(time)}. Forbinder igen…`,
  connecting: "Forbinder til Callboard",
  notConfigured: (server) => `${server} er ikke i konfigurationen`,
  none: "Der er ingen server i konfigurationen",
  oneUp: "Serveren er forbundet",
  oneConnecting: "Serveren er ikke forbundet endnu",
  several: (up, count) => `${figures(up)} af ${figures(count)} servere er forbundet`,
  lost: (server) => `${server} afbrudt`,
  severalLost: (count) => `${serversOf(count)} afbrudt`,
  notKnown: (count) => `Status for ${accountsOf(count)} er uvis`,
  slow: (server) => `${server} langsom`,
  asTheyWere: (count) => `${accountsOf(count)}: seneste status`,
  refused: (count) => `${accountsOf(count)} ikke registreret`,
  andMoreRefused: (account, more) => `${account} og ${accountsOf(more)} mere`,
  moreAlarms: (count) =>
    counted(count, { one: "og 1 alarm mere", other: `og ${figures(count)} alarmer mere` }),
};
