import type { AlarmsText } from "./en.ts";
import { at, serversOf } from "../../../messages/da/tools.ts";

export const da: AlarmsText = {
  tryNow: "Prøv nu",
  tryServers: (servers) => `Prøv nu: ${servers}`,
  stopped: (time) =>
    `Forbindelsen er afbrudt. Viser status fra ${at(time)}. Opretter forbindelse igen…`,
  severalLost: (count, names) =>
    `Ingen forbindelse til ${serversOf(count)}: ${names}. Du kan ikke styre deres opkald, før forbindelserne er genoprettet.`,
  lost: (server, ago, time) =>
    `Ingen forbindelse til ${server} i ${ago}. Viser opkald fra ${at(time)}. Du kan ikke styre dem, før forbindelsen er genoprettet.`,
  slow: (server, lasted) =>
    `${server} har svaret langsomt i ${lasted}. Opkaldene vises, som de var ved seneste kontakt.`,
};
