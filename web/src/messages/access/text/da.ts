import type { AccessText } from "./en.ts";

export const da: AccessText = {
  roles: {
    admin: "administrator",
    instructor: "instruktør",
    monitor: "observatør",
    wall: "vægskærm",
  },
  insecureTransportLabel: "Ukrypteret forbindelse",
  insecureTransport:
    "Siden er ikke krypteret (HTTP): andre på netværket kan læse med og overtage styringen. Brug den kun på et netværk, hvor du stoler på alle.",
  noPasswordHere:
    "Du kan ikke sende noget herfra. Siden er ikke krypteret (HTTP): andre kan læse din adgangskode. Åbn Callboard med https eller på den computer, hvor Callboard kører.",
};
